package dev.arbiter.platform.quota.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.time.MovableClock;
import dev.arbiter.platform.web.rest.GivenAnswer;
import dev.arbiter.platform.web.rest.NoCorrelation;
import dev.arbiter.platform.web.rest.PostedRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuotaFilterTest {

  private static final String SUITES = "/api/v1/suites";
  private static final Caller ADA = person(1);
  private static final Caller BOB = person(2);

  private final MovableClock clock = new MovableClock();
  private final RequestQuota quota = new RequestQuota(clock);
  private GivenAnswer answer;
  private int passed;

  @Test
  void everyAnswerSaysWhatIsLeft() throws Exception {
    ask(2, ADA, "GET", SUITES);

    assertThat(passed).isEqualTo(1);
    assertThat(answer.headers())
        .containsOnly(
            Map.entry("RateLimit-Policy", "\"default\";q=2;w=60"),
            Map.entry("RateLimit", "\"default\";r=1;t=60"));
  }

  @Test
  void oneTooManyIsAProblemThatSaysWhenToComeBack() throws Exception {
    ask(1, ADA, "GET", SUITES);
    clock.pass(Duration.ofSeconds(18));

    ask(1, ADA, "POST", SUITES);

    assertThat(passed).isEqualTo(1);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "application/problem+json")
        .containsEntry("RateLimit", "\"default\";r=0;t=42")
        .containsEntry("Retry-After", "42");
    assertThat(answer.body())
        .contains("\"type\":\"urn:arbiter:problem:quota.exceeded\"", "\"status\":429")
        .contains(SUITES);
    ask(1, BOB, "GET", SUITES);
    assertThat(passed).as("somebody else").isEqualTo(2);
  }

  @Test
  void pagesAndStrangersAreNotCounted() throws Exception {
    ask(1, ADA, "GET", "/runs.xhtml");
    ask(1, ADA, "GET", "/health");
    ask(1, null, "POST", "/api/v1/tokens");

    assertThat(passed).isEqualTo(3);
    assertThat(answer.headers()).isEmpty();
    assertThat(quota.accounts()).isZero();
  }

  @Test
  void withoutALimitNothingIsCountedOrSaid() throws Exception {
    ask(0, ADA, "GET", SUITES);

    assertThat(passed).isEqualTo(1);
    assertThat(answer.headers()).isEmpty();
    assertThat(quota.accounts()).isZero();
  }

  @Test
  void aLimitBelowNoneIsRefusedAtTheStart() {
    assertThatThrownBy(() -> new QuotaConfig(-1).read())
        .hasMessageContaining("arbiter.api.requests-per-minute");
    assertThatCode(() -> new QuotaConfig(0).read()).doesNotThrowAnyException();
  }

  private void ask(int limit, Caller caller, String method, String path) throws Exception {
    answer = new GivenAnswer();
    PostedRequest asked =
        PostedRequest.by(method, path).attribute(CurrentCaller.REQUEST_ATTRIBUTE, caller);
    new QuotaFilter(new QuotaConfig(limit), quota, new Problems(new NoCorrelation()))
        .doFilter(asked.asked(), answer.response(), (request, response) -> passed++);
  }

  private static Caller person(int number) {
    return new Caller(
        new UUID(1, 1), new UUID(0, number), Caller.Kind.PERSON, "somebody", Set.of(), "id");
  }
}
