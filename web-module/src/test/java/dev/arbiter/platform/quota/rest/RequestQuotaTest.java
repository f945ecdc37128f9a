package dev.arbiter.platform.quota.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.time.MovableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestQuotaTest {

  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BOB = new UUID(0, 2);

  private final MovableClock clock = new MovableClock();
  private final RequestQuota quota = new RequestQuota(clock);

  @Test
  void countsDownAndThenRefuses() {
    assertThat(quota.take(ADA, 3)).isEqualTo(new Standing(3, 2, 60, false));
    assertThat(quota.take(ADA, 3)).isEqualTo(new Standing(3, 1, 60, false));
    assertThat(quota.take(ADA, 3)).isEqualTo(new Standing(3, 0, 60, false));
    assertThat(quota.take(ADA, 3)).isEqualTo(new Standing(3, 0, 60, true));
  }

  @Test
  void allAreFreeAgainAMinuteAfterTheFirst() {
    quota.take(ADA, 2);
    clock.pass(Duration.ofSeconds(59));
    assertThat(quota.take(ADA, 2)).isEqualTo(new Standing(2, 0, 1, false));
    clock.pass(Duration.ofMillis(999));
    assertThat(quota.take(ADA, 2).refused()).as("a millisecond too early").isTrue();

    clock.pass(Duration.ofMillis(1));

    assertThat(quota.take(ADA, 2)).isEqualTo(new Standing(2, 1, 60, false));
  }

  @Test
  void whoKeepsAskingWaitsNoLonger() {
    quota.take(ADA, 1);
    for (int second = 1; second < 60; second++) {
      clock.pass(Duration.ofSeconds(1));
      assertThat(quota.take(ADA, 1)).isEqualTo(new Standing(1, 0, 60 - second, true));
    }
    clock.pass(Duration.ofSeconds(1));
    assertThat(quota.take(ADA, 1).refused()).isFalse();
  }

  @Test
  void secondsAreRoundedUp() {
    quota.take(ADA, 1);
    clock.pass(Duration.ofMillis(100));
    assertThat(quota.take(ADA, 1).seconds()).isEqualTo(60);
    clock.pass(Duration.ofMillis(900));
    assertThat(quota.take(ADA, 1).seconds()).isEqualTo(59);
  }

  @Test
  void twoAccountsDoNotShare() {
    quota.take(ADA, 1);
    assertThat(quota.take(ADA, 1).refused()).isTrue();

    assertThat(quota.take(BOB, 1).refused()).isFalse();
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    quota.take(ADA, 1);
    clock.pass(Duration.ofHours(-1));

    assertThat(quota.take(ADA, 1)).isEqualTo(new Standing(1, 0, 60, false));
  }

  @Test
  void forgetsWhoAskedLongestAgo() {
    quota.take(ADA, 1);
    quota.take(BOB, 1);
    for (int i = 0; i < RequestQuota.MAX_ACCOUNTS - 1; i++) {
      quota.take(new UUID(1, i), 1);
      quota.take(BOB, 1);
    }

    assertThat(quota.accounts()).isEqualTo(RequestQuota.MAX_ACCOUNTS);
    assertThat(quota.take(BOB, 1).refused()).as("asked all the time").isTrue();
    assertThat(quota.take(ADA, 1).refused()).as("was forgotten").isFalse();
    assertThat(quota.accounts()).isEqualTo(RequestQuota.MAX_ACCOUNTS);
  }

  @Test
  void saysItInTheWordsOfTheDraft() {
    Standing standing = new Standing(1_200, 7, 42, false);

    assertThat(standing.policy()).isEqualTo("\"default\";q=1200;w=60");
    assertThat(standing.state()).isEqualTo("\"default\";r=7;t=42");
  }
}
