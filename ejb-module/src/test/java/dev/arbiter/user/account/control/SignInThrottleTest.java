package dev.arbiter.user.account.control;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

  private final MovableClock clock = new MovableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void locksAnAddressAfterTenFailuresHoweverItIsSpelt() {
    failTimes(SignInThrottle.MAX_FAILURES - 1);
    assertThatCode(() -> throttle.check("ada@acme.test")).doesNotThrowAnyException();

    throttle.failed(" ADA@acme.test");

    assertThatThrownBy(() -> throttle.check("Ada@Acme.Test"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("sign-in.locked");
  }

  @Test
  void leavesOtherAddressesAlone() {
    failTimes(SignInThrottle.MAX_FAILURES);

    assertThatCode(() -> throttle.check("bob@acme.test")).doesNotThrowAnyException();
  }

  @Test
  void opensAfterAQuarterOfAnHour() {
    failTimes(SignInThrottle.MAX_FAILURES);

    clock.pass(SignInThrottle.WINDOW.plusSeconds(1));

    assertThatCode(() -> throttle.check("ada@acme.test")).doesNotThrowAnyException();
  }

  @Test
  void forgetsFailuresAfterASignIn() {
    failTimes(SignInThrottle.MAX_FAILURES - 1);
    throttle.succeeded("ada@acme.test");

    throttle.failed("ada@acme.test");

    assertThatCode(() -> throttle.check("ada@acme.test")).doesNotThrowAnyException();
  }

  private void failTimes(int times) {
    for (int i = 0; i < times; i++) {
      throttle.failed("ada@acme.test");
    }
  }

  private static final class MovableClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
