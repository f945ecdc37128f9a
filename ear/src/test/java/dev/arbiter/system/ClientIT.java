package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.arbiter.client.Arbiter;
import dev.arbiter.client.RefusedException;
import dev.arbiter.client.http.Answer;
import dev.arbiter.client.model.CaseDetail;
import dev.arbiter.client.model.CaseEdited;
import dev.arbiter.client.model.Comparison;
import dev.arbiter.client.model.ComparisonVerdict;
import dev.arbiter.client.model.CreateSuite;
import dev.arbiter.client.model.ItemPage;
import dev.arbiter.client.model.NameProject;
import dev.arbiter.client.model.Project;
import dev.arbiter.client.model.RunDetail;
import dev.arbiter.client.model.RunEvent;
import dev.arbiter.client.model.RunItem;
import dev.arbiter.client.model.RunStatus;
import dev.arbiter.client.model.SuiteImported;
import dev.arbiter.client.model.SuiteSummary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The client that is generated from the description does the product's job on a real server. */
@ExtendWith(SharedProduct.class)
class ClientIT {
  private static final int CASES = 40;

  private final Product product;

  ClientIT(Product product) {
    this.product = product;
  }

  @Test
  void theProgramOfTheGuideTellsWhichAssistantIsBetter(@TempDir Path folder) throws Exception {
    Arbiter arbiter = owner("Clients");
    Path cases = lines(folder, "suite.jsonl", "\"prompt\":\"Wie viele Tage?\",\"expected\":\"28\"");
    Path right = lines(folder, "right.jsonl", "\"answer\":\"28 days\"");
    Path wrong = lines(folder, "wrong.jsonl", "\"answer\":\"5 days\"");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ClientExample example =
        new ClientExample(new PrintStream(printed, true, StandardCharsets.UTF_8));

    Comparison comparison = example.compare(arbiter, cases, List.of(right, wrong));
    example.refused(arbiter);

    assertThat(comparison.getSuite().getCases()).isEqualTo(CASES);
    assertThat(comparison.getPairs())
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.getA()).isEqualTo("right.jsonl");
              assertThat(pair.getVerdict()).isEqualTo(ComparisonVerdict.A_BETTER);
              assertThat(pair.getDifference()).isEqualTo(1.0);
              assertThat(pair.getInterval()).hasSize(2);
            });
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("A_BETTER: right.jsonl is better than wrong.jsonl: ")
        .contains("409 suite.name-taken: ");
    UUID run = arbiter.runs().listRuns().getData().get(0).getId();
    itemsAreNarrowed(arbiter, run);
    whatHappenedIsTold(arbiter, run);
  }

  private static void itemsAreNarrowed(Arbiter arbiter, UUID run) throws IOException {
    ItemPage failed = arbiter.runs().listItems(run, more -> more.result("failed").limit(7));
    assertThat(failed.getFound()).isEqualTo(CASES);
    assertThat(failed.getData()).hasSize(7).extracting(RunItem::getPassed).containsOnly(false);
    ItemPage next =
        arbiter.runs().listItems(run, more -> more.result("failed").cursor(failed.getNextCursor()));
    assertThat(next.getData()).hasSize(CASES - 7);
    try (InputStream file = arbiter.runs().exportItems(run, more -> more.format("csv"))) {
      assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).lines())
          .hasSizeGreaterThan(2 * CASES)
          .anyMatch(line -> line.contains("Wie viele Tage?"));
    }
  }

  private static void whatHappenedIsTold(Arbiter arbiter, UUID run) {
    List<RunEvent> events = arbiter.runs().listRunEvents(run);
    assertThat(events).extracting(RunEvent::getSeq).startsWith(1L);
    RunEvent last = events.get(events.size() - 1);
    assertThat(last.getStatus()).isEqualTo(RunStatus.COMPLETED);
    assertThat(last.getAt()).isBetween(Instant.now().minus(1, ChronoUnit.HOURS), Instant.now());
    RunDetail detail = arbiter.runs().getRun(run);
    assertThat(detail.getProblem()).as("nothing is wrong").isNull();
    assertThat(detail.getCompletedAt()).isAfterOrEqualTo(detail.getCreatedAt());
  }

  @Test
  void aRequestThatIsSentAgainIsCarriedOutOnce() {
    Arbiter arbiter = owner("Clients");
    String key = Arbiter.newKey();
    CreateSuite command = new CreateSuite().name("Über Urlaub – 休暇");

    Answer<SuiteSummary> first =
        arbiter.suites().createSuiteAnswer(command, more -> more.idempotencyKey(key));
    Answer<SuiteSummary> again =
        arbiter.suites().createSuiteAnswer(command, more -> more.idempotencyKey(key));

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.isReplayed()).isFalse();
    assertThat(first.body().getName()).isEqualTo("Über Urlaub – 休暇");
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body()).isEqualTo(first.body());
    RefusedException other =
        refusal(
            () ->
                arbiter
                    .suites()
                    .createSuite(new CreateSuite().name("x"), more -> more.idempotencyKey(key)));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency.other-request");
  }

  @Test
  void anEditOfWhatWasSeenHoldsAndOfWhatMovedDoesNot() {
    Arbiter arbiter = owner("Clients");
    SuiteImported suite =
        arbiter
            .suites()
            .importSuite(
                BodyPublishers.ofString("id,prompt,expected\none,How many?,3\n"),
                more -> more.name("Edited").format("csv"));
    CaseDetail one =
        arbiter.suites().listCases(suite.getSuiteId(), suite.getVersion()).getData().get(0);
    Answer<CaseEdited> seen = arbiter.suites().getCaseAnswer(suite.getSuiteId(), one.getStableId());
    String tag = seen.entityTag().orElseThrow();

    CaseEdited changed =
        arbiter
            .suites()
            .changeCase(
                suite.getSuiteId(),
                one.getStableId(),
                Map.of("expected", "4"),
                more -> more.ifMatch(tag));

    assertThat(changed.getDetail().getExpected()).isEqualTo("4");
    assertThat(changed.getVersion()).isEqualTo(suite.getVersion() + 1);
    RefusedException late =
        refusal(
            () ->
                arbiter
                    .suites()
                    .removeCase(suite.getSuiteId(), one.getStableId(), more -> more.ifMatch(tag)));
    assertThat(late.code()).isEqualTo("suite.version-moved");
  }

  @Test
  void refusalsSayWhatAProblemSays() {
    Arbiter arbiter = owner("Clients");
    UUID unknown = UUID.randomUUID();

    RefusedException missing = refusal(() -> arbiter.runs().getRun(unknown));
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.code()).isEqualTo("not-found");
    assertThat(missing.type()).isEqualTo("urn:arbiter:problem:not-found");
    assertThat(missing.title()).isNotBlank();
    assertThat(missing.detail()).contains(unknown.toString());
    assertThat(missing.problem().getTraceId()).isNotBlank();

    RefusedException faulty =
        refusal(
            () ->
                arbiter
                    .suites()
                    .importSuite(BodyPublishers.ofString("{\"id\": }"), more -> more.name("Bad")));
    assertThat(faulty.problem().getErrors())
        .first()
        .satisfies(fault -> assertThat(fault.getLine()).isEqualTo(1));

    Arbiter nobody = Arbiter.at(product.uri());
    assertThat(refusal(() -> nobody.suites().listSuites()).code()).isEqualTo("unauthenticated");
    Arbiter stranger = nobody.withToken("arb_notatoken");
    RefusedException refused = refusal(() -> stranger.suites().listSuites());
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused).hasMessageNotContaining("arb_notatoken");
  }

  @Test
  void aTokenThatIsRevokedOpensNothingAndProjectsAreApart() {
    Arbiter arbiter = owner("ClientProjects");
    Project night = arbiter.projects().createProject(new NameProject().name("Night shift"));
    arbiter.inProject(night.getId()).suites().createSuite(new CreateSuite().name("By night"));

    assertThat(arbiter.suites().listSuites().getData()).isEmpty();
    assertThat(arbiter.inProject(night.getId()).suites().listSuites().getData())
        .extracting(SuiteSummary::getName)
        .containsExactly("By night");
    assertThat(owner("Clients").suites().listSuites(more -> more.name("By night")).getData())
        .as("of another tenant")
        .isEmpty();

    arbiter.tokens().listTokens().getData().forEach(token -> revokeOnce(arbiter, token.getId()));
    assertThat(refusal(() -> arbiter.accounts().getOwnAccount()).status()).isEqualTo(401);
  }

  /** The one in use goes as well, and nothing is open to it afterwards. */
  private static void revokeOnce(Arbiter arbiter, UUID token) {
    try {
      arbiter.tokens().revokeToken(token);
    } catch (RefusedException e) {
      assertThat(e.status()).isEqualTo(401);
    }
  }

  private Arbiter owner(String tenant) {
    Api.SignIn who = product.owner(tenant).signIn();
    return new ClientExample(System.out).signIn(product.uri(), who.email(), who.password());
  }

  private static RefusedException refusal(Runnable call) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, call::run);
    assertThat(refused).as("refused").isNotNull();
    return refused;
  }

  private static Path lines(Path folder, String name, String fields) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        IntStream.rangeClosed(1, CASES)
            .mapToObj(i -> "{\"id\":\"leave-" + i + "\"," + fields + "}\n")
            .collect(Collectors.joining()));
  }
}
