package dev.arbiter.client;

import dev.arbiter.client.api.AccountsApi;
import dev.arbiter.client.api.AnalyticsApi;
import dev.arbiter.client.api.AssistantsApi;
import dev.arbiter.client.api.ComparisonsApi;
import dev.arbiter.client.api.DeadLettersApi;
import dev.arbiter.client.api.GradersApi;
import dev.arbiter.client.api.ManualAnswersApi;
import dev.arbiter.client.api.OperationApi;
import dev.arbiter.client.api.ProjectsApi;
import dev.arbiter.client.api.RunsApi;
import dev.arbiter.client.api.SearchApi;
import dev.arbiter.client.api.SetUpApi;
import dev.arbiter.client.api.SuitesApi;
import dev.arbiter.client.api.TenantApi;
import dev.arbiter.client.api.TokensApi;
import dev.arbiter.client.http.Connection;
import dev.arbiter.client.model.RunDetail;
import dev.arbiter.client.model.RunStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A server of Arbiter as a program sees it, by what is asked of it. Cheap to derive and safe for
 * several threads. Whatever is refused is a {@link RefusedException}.
 */
public final class Arbiter {
  private static final Set<RunStatus> ENDED =
      EnumSet.of(RunStatus.COMPLETED, RunStatus.FAILED, RunStatus.CANCELLED);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Connection connection;

  private Arbiter(Connection connection) {
    this.connection = connection;
  }

  /**
   * The server at this address as nobody sees it, who may ask for a token. No redirection is
   * followed: a token is for one server.
   *
   * @param address such as {@code https://arbiter.example}; a path, as behind a proxy, is kept
   */
  public static Arbiter at(URI address) {
    return at(
        address,
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build());
  }

  /** The same by a client of one's own, for certificates and proxies. */
  public static Arbiter at(URI address, HttpClient http) {
    if (address.getHost() == null || address.getQuery() != null || address.getFragment() != null) {
      throw new IllegalArgumentException("not the address of a server: " + address);
    }
    String base = address.toString().replaceFirst("/+$", "");
    return new Arbiter(new Connection(http, base, PATIENCE, Map.of()));
  }

  /** The same server as the account of this token sees it. */
  public Arbiter withToken(String token) {
    return new Arbiter(
        connection.with("Authorization", "Bearer " + Objects.requireNonNull(token, "token")));
  }

  /** The same in another project than the tenant's default. */
  public Arbiter inProject(UUID project) {
    return new Arbiter(connection.with("Arbiter-Project", project.toString()));
  }

  /**
   * The same with another patience than five minutes.
   *
   * @param patience from the beginning of a request, its file included, to the first byte of the
   *     answer
   */
  public Arbiter within(Duration patience) {
    return new Arbiter(connection.within(patience));
  }

  /** A new name for a request, so that it can be sent again and is carried out once. */
  public static String newKey() {
    return "\"" + UUID.randomUUID() + "\"";
  }

  /**
   * Asks for a run until it has ended, less and less often, up to every five seconds.
   *
   * @return the run as it was told last: not ended if that took longer than the patience
   */
  public RunDetail awaitEnd(UUID run, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    Duration pause = FIRST_PAUSE;
    RunDetail told = runs().getRun(run);
    while (!ENDED.contains(told.getStatus()) && end - System.nanoTime() > 0) {
      Thread.sleep(Math.min(pause.toMillis(), Math.max(1, (end - System.nanoTime()) / 1_000_000)));
      pause = pause.multipliedBy(3).dividedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      told = runs().getRun(run);
    }
    return told;
  }

  public AccountsApi accounts() {
    return new AccountsApi(connection);
  }

  public AnalyticsApi analytics() {
    return new AnalyticsApi(connection);
  }

  public AssistantsApi assistants() {
    return new AssistantsApi(connection);
  }

  public ComparisonsApi comparisons() {
    return new ComparisonsApi(connection);
  }

  public DeadLettersApi deadLetters() {
    return new DeadLettersApi(connection);
  }

  public GradersApi graders() {
    return new GradersApi(connection);
  }

  public ManualAnswersApi manualAnswers() {
    return new ManualAnswersApi(connection);
  }

  public OperationApi operation() {
    return new OperationApi(connection);
  }

  public ProjectsApi projects() {
    return new ProjectsApi(connection);
  }

  public RunsApi runs() {
    return new RunsApi(connection);
  }

  public SearchApi search() {
    return new SearchApi(connection);
  }

  public SetUpApi setUp() {
    return new SetUpApi(connection);
  }

  public SuitesApi suites() {
    return new SuitesApi(connection);
  }

  public TenantApi tenant() {
    return new TenantApi(connection);
  }

  public TokensApi tokens() {
    return new TokensApi(connection);
  }
}
