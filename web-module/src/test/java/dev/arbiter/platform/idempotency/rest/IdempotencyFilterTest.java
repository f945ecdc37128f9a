package dev.arbiter.platform.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.idempotency.api.Claim;
import dev.arbiter.platform.idempotency.api.IdempotentRequests;
import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import dev.arbiter.platform.json.rest.UploadConfig;
import dev.arbiter.platform.web.rest.GivenAnswer;
import dev.arbiter.platform.web.rest.NoCorrelation;
import dev.arbiter.platform.web.rest.PostedRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyFilterTest {

  private static final String SUITES = "/api/v1/suites";
  private static final String BODY = "{\"name\":\"a\"}";

  private final Kept kept = new Kept();
  private final IdempotencyFilter filter =
      new IdempotencyFilter(
          kept,
          new UploadConfig() {
            @Override
            public long maxBytes() {
              return 1_000;
            }
          },
          new Problems(new NoCorrelation()),
          thrown ->
              thrown.getMessage().equals("away")
                  ? Optional.of(DatabaseFault.UNAVAILABLE)
                  : Optional.empty());
  private int carriedOut;

  @Test
  void aRepetitionIsAnsweredAsTheFirstTimeAndDoesNothing() throws Exception {
    GivenAnswer first = ask(keyed(SUITES, BODY), this::create);
    GivenAnswer again = ask(keyed(SUITES, BODY), this::create);

    assertThat(carriedOut).isEqualTo(1);
    assertThat(again.status()).isEqualTo(201).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo("{\"id\":1}").isEqualTo(first.body());
    assertThat(again.header("Location")).isEqualTo("/suites/1");
    assertThat(again.header("ETag")).isEqualTo("\"0\"");
    assertThat(again.header("Content-Type")).isEqualTo("application/json");
    assertThat(first.header("Idempotent-Replayed")).isNull();
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
  }

  @Test
  void anotherRequestWithTheKeyIsRefused() throws Exception {
    ask(keyed(SUITES, BODY), this::create);

    GivenAnswer other = ask(keyed(SUITES, "{\"name\":\"b\"}"), this::create);

    assertThat(carriedOut).isEqualTo(1);
    isProblem(other, 422, "idempotency.other-request");
  }

  @Test
  void aRepetitionWhileTheFirstIsUnderWayIsToWait() throws Exception {
    ask(
        keyed(SUITES, BODY),
        (request, response) -> {
          GivenAnswer meanwhile = unchecked(() -> ask(keyed(SUITES, BODY), this::create));
          isProblem(meanwhile, 409, "idempotency.running");
          assertThat(Integer.parseInt(meanwhile.header("Retry-After"))).isPositive();
          create(request, response);
        });

    assertThat(carriedOut).isEqualTo(1);
  }

  @Test
  void aRefusalIsToldAgainToo() throws Exception {
    ask(keyed(SUITES, BODY), answer(409));
    assertThat(ask(keyed(SUITES, BODY), this::create).status()).isEqualTo(409);
    assertThat(carriedOut).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 507, 408, 421, 425, 429})
  void whatMayEndOtherwiseNextTimeIsNotKept(int status) throws Exception {
    assertThat(ask(keyed(SUITES, BODY), answer(status)).status()).isEqualTo(status);
    assertThat(ask(keyed(SUITES, BODY), this::create).status()).isEqualTo(201);
    assertThat(carriedOut).isEqualTo(2);
  }

  @Test
  void aRequestThatFailsIsReleased() throws Exception {
    assertThatThrownBy(
            () ->
                ask(
                    keyed(SUITES, BODY),
                    (request, response) -> {
                      throw new ServletException("broken");
                    }))
        .hasMessage("broken");
    assertThat(ask(keyed(SUITES, BODY), this::create).status()).isEqualTo(201);
  }

  @Test
  void aBodyThatBreaksOffIsReleased() throws Exception {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };
    PostedRequest request = PostedRequest.to(SUITES, broken).header("Idempotency-Key", "\"k\"");

    assertThat(ask(request, answer(400)).status()).isEqualTo(400);

    assertThat(kept.claims).isEmpty();
  }

  @Test
  void aLargeAnswerIsNotToldAgainAndTheRequestNotRepeated() throws Exception {
    String large = "x".repeat(KeptAnswer.MAX_BYTES + 1);
    FilterChain chain =
        (request, response) -> {
          create(request, response);
          response.getOutputStream().write(large.getBytes(StandardCharsets.UTF_8));
        };
    assertThat(ask(keyed(SUITES, BODY), chain).body()).endsWith(large);

    GivenAnswer again = ask(keyed(SUITES, BODY), chain);

    isProblem(again, 409, "idempotency.answer-not-kept");
    assertThat(again.header("Location")).isEqualTo("/suites/1");
    assertThat(carriedOut).isEqualTo(1);
  }

  @Test
  void anAnswerIsGivenAlsoIfItCanNotBeKept() throws Exception {
    kept.broken = "away";
    FilterChain chain =
        (request, response) -> {
          create(request, response);
          kept.broken = "away";
        };
    kept.broken = null;
    assertThat(ask(keyed(SUITES, BODY), chain).status()).isEqualTo(201);
    kept.broken = null;
    isProblem(ask(keyed(SUITES, BODY), this::create), 409, "idempotency.running");
  }

  @Test
  void withoutADatabaseNothingIsCarriedOut() throws Exception {
    kept.broken = "away";
    GivenAnswer answer = ask(keyed(SUITES, BODY), this::create);
    isProblem(answer, 503, "database.unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
    kept.broken = "a fault of ours";
    assertThatThrownBy(() -> ask(keyed(SUITES, BODY), this::create)).hasMessage("a fault of ours");
    assertThat(carriedOut).isZero();
  }

  @Test
  void keysThatCanNotBeUsedAreRefused() throws Exception {
    isProblem(ask(keyed("/api/v1/tokens", BODY), this::create), 400, "idempotency.not-here");
    isProblem(
        ask(PostedRequest.to(SUITES, BODY).header("Idempotency-Key", "bare"), this::create),
        400,
        "idempotency.key");
    assertThat(carriedOut).isZero();
    assertThat(kept.claims).isEmpty();
  }

  @Test
  void requestsWithoutAKeyAndThoseThatDoNotPostPass() throws Exception {
    ask(PostedRequest.to(SUITES, BODY), this::create);
    ask(PostedRequest.to(SUITES, BODY), this::create);
    ask(PostedRequest.by("GET", SUITES).header("Idempotency-Key", "bare"), this::create);
    ask(keyed("/runs.xhtml", BODY), this::create);

    assertThat(carriedOut).isEqualTo(4);
    assertThat(kept.claims).isEmpty();
  }

  private static PostedRequest keyed(String path, String body) {
    return PostedRequest.to(path, body).header("Idempotency-Key", "\"k\"");
  }

  private GivenAnswer ask(PostedRequest request, FilterChain chain) throws Exception {
    GivenAnswer given = new GivenAnswer();
    filter.doFilter(request.asked(), given.response(), chain);
    return given;
  }

  private void create(
      jakarta.servlet.ServletRequest request, jakarta.servlet.ServletResponse response)
      throws IOException {
    carriedOut++;
    request.getInputStream().readAllBytes();
    HttpServletResponse http = (HttpServletResponse) response;
    http.setStatus(201);
    http.setContentType("application/json");
    http.setHeader("Location", "/suites/1");
    http.setHeader("ETag", "\"0\"");
    http.getOutputStream().write("{\"id\":1}".getBytes(StandardCharsets.UTF_8));
  }

  private FilterChain answer(int status) {
    return (request, response) -> {
      carriedOut++;
      ((HttpServletResponse) response).setStatus(status);
    };
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static void isProblem(GivenAnswer answer, int status, String code) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  /** Requests of one account, without leases. */
  private static final class Kept implements IdempotentRequests {

    private final Map<IdempotencyKey, Claim> claims = new HashMap<>();
    private String broken;

    @Override
    public Claim begin(IdempotencyKey key) {
      check();
      Claim known = claims.putIfAbsent(key, Claim.running(key));
      return known == null ? Claim.mine(key, UUID.randomUUID()) : known;
    }

    @Override
    public void keep(Claim mine, KeptAnswer answer) {
      check();
      claims.put(mine.key(), Claim.answered(mine.key(), answer));
    }

    @Override
    public void release(Claim mine) {
      check();
      claims.remove(mine.key());
    }

    private void check() {
      if (broken != null) {
        throw new IllegalStateException(broken);
      }
    }
  }
}
