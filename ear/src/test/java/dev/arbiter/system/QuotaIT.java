package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that asks more often than this server answers. */
class QuotaIT {
  private static final int LIMIT = 60;
  private static final Pattern STATE = Pattern.compile("\"default\";r=([0-9]+);t=([0-9]+)");
  private static final String CASES = "{\"id\":\"a\",\"prompt\":\"Why?\",\"expected\":\"x\"}";

  @TempDir private static Path folder;
  private static Product product;

  @BeforeAll
  static void start() {
    Path home = folder.resolve("home");
    product =
        Product.serve(
            home, Command.on(home).with("ARBITER_API_REQUESTS_PER_MINUTE", String.valueOf(LIMIT)));
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
    DatabaseFolder.delete(folder.resolve("home"));
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack() {
    Api api = product.owner("Eager");
    List<Api.Reply> replies = new ArrayList<>();
    do {
      replies.add(api.get("accounts/me"));
    } while (last(replies).status() == 200 && replies.size() < 10 * LIMIT);

    Api.Reply refused = last(replies);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.type()).isEqualTo("application/problem+json");
    assertThat(refused.code()).isEqualTo("quota.exceeded");
    assertThat(refused.body().path("traceId").asText())
        .isEqualTo(refused.header("X-Correlation-Id"))
        .isNotBlank();
    assertThat(left(refused)).isZero();
    assertThat(refused.header("Retry-After")).isEqualTo(String.valueOf(seconds(refused)));
    assertThat(refused.body().path("detail").asText())
        .contains(LIMIT + " requests", seconds(refused) + " seconds");
    assertThat(left(replies.get(0))).isEqualTo(LIMIT - 1);
    assertThat(replies)
        .hasSizeGreaterThan(LIMIT)
        .allSatisfy(
            reply -> {
              assertThat(reply.header("RateLimit-Policy"))
                  .isEqualTo("\"default\";q=" + LIMIT + ";w=60");
              assertThat(seconds(reply)).isBetween(1, 60);
            });
    assertThat(api.post("suites", Api.JSON.createObjectNode()).code())
        .as("whatever is asked")
        .isEqualTo("quota.exceeded");
    assertThat(api.signedIn(api.signIn()).get("accounts/me").status())
        .as("another token is the same account")
        .isEqualTo(429);
  }

  @Test
  void anotherAccountHasItsOwnAndEveryAnswerSaysSo() {
    Api api = product.owner("Calm");

    for (String path : List.of("accounts/me", "suites/x", "nothing", "runs?limit=0")) {
      Api.Reply reply = api.get(path);
      assertThat(reply.status()).as(path).isNotEqualTo(429);
      assertThat(left(reply)).as(path).isBetween(LIMIT - 10, LIMIT - 1);
      assertThat(reply.header("Retry-After")).isEmpty();
    }
    Api stranger = Api.anonymous(product.uri());
    assertThat(stranger.get("suites").header("RateLimit")).isEmpty();
    assertThat(stranger.send(stranger.request("health").GET()).header("RateLimit")).isEmpty();
    assertThat(stranger.send(stranger.request("openapi").GET()).header("RateLimit")).isEmpty();
  }

  @Test
  void aStreamIsOneRequestHoweverMuchItSays() throws InterruptedException {
    Api api = product.owner("Following");
    RunMaker maker = new RunMaker(api);
    RunMaker.Suite suite = maker.suite("Followed", CASES);
    String run = maker.start(suite, maker.answers(suite, "A", "{\"id\":\"a\",\"answer\":\"x\"}"));
    try (EventFollower first = EventFollower.of(api, run)) {
      first.awaitEnd(Duration.ofMinutes(2));
    }

    int between;
    boolean sameWindow;
    do {
      Api.Reply before = api.get("accounts/me");
      Api.Reply events = api.get("runs/" + run + "/events");
      try (EventFollower again = EventFollower.of(api, run)) {
        again.awaitEnd(Duration.ofMinutes(2));
        assertThat(again.connections()).isEqualTo(1);
        assertThat(again.seen()).hasSizeGreaterThan(1);
      }
      Api.Reply after = api.get("accounts/me");
      assertThat(events.status()).isEqualTo(200);
      sameWindow = left(after) < left(before);
      between = left(before) - left(after);
    } while (!sameWindow);

    assertThat(between).as("the list, the stream, and this request").isEqualTo(3);
  }

  private static int left(Api.Reply reply) {
    return Integer.parseInt(state(reply).group(1));
  }

  private static int seconds(Api.Reply reply) {
    return Integer.parseInt(state(reply).group(2));
  }

  private static Matcher state(Api.Reply reply) {
    Matcher state = STATE.matcher(reply.header("RateLimit"));
    assertThat(state.matches()).as(reply + reply.header("RateLimit")).isTrue();
    return state;
  }

  private static Api.Reply last(List<Api.Reply> replies) {
    return replies.get(replies.size() - 1);
  }
}
