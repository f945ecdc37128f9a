package dev.arbiter.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.arbiter.platform.error.type.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HashingGateTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final ExecutorService people = Executors.newCachedThreadPool();

  @AfterEach
  void sendAllHome() {
    people.shutdownNow();
  }

  @Test
  void neverMoreThanAllowedAreInside() throws Exception {
    HashingGate gate = new HashingGate(3, 100, LONG);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(
          people.submit(
              () ->
                  gate.pass(
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        Thread.yield();
                        return inside.decrementAndGet();
                      })));
    }
    for (Future<Integer> one : all) {
      assertThat(one.get()).isBetween(0, 2);
    }

    assertThat(most).hasValueLessThanOrEqualTo(3);
  }

  @Test
  void whoeverWaitsTooLongIsSentAway() throws Exception {
    HashingGate gate = new HashingGate(1, 100, Duration.ofMillis(1));
    CountDownLatch done = occupy(gate);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> gate.pass(() -> "in"))
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("sign-in.busy"))
        .satisfies(
            problem -> assertThat(problem.kind()).isEqualTo(ProblemException.Kind.UNAVAILABLE));
    done.countDown();
  }

  @Test
  void whoeverFindsALongQueueDoesNotEvenWait() throws Exception {
    HashingGate gate = new HashingGate(1, 0, LONG);
    CountDownLatch done = occupy(gate);

    assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> gate.pass(() -> "in"));
    done.countDown();
  }

  @Test
  void aPlaceIsFreeAgainAfterAFault() {
    HashingGate gate = new HashingGate(1, 100, LONG);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                gate.pass(
                    () -> {
                      throw new IllegalStateException();
                    }));

    assertThat(gate.<String>pass(() -> "in")).isEqualTo("in");
  }

  /** Takes a place until the latch falls. */
  private CountDownLatch occupy(HashingGate gate) throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    people.execute(
        () ->
            gate.pass(
                () -> {
                  inside.countDown();
                  try {
                    done.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  return "out";
                }));
    inside.await();
    return done;
  }
}
