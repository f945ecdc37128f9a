package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class EventConsumptionTest {

  private static final UUID TENANT = UUID.randomUUID();

  private final List<String> reasons = new ArrayList<>();
  private final List<Caller> callers = new ArrayList<>();
  private RuntimeException failure;
  private RuntimeException full;
  private int handled;

  private final class Deliveries extends DeliveryService {
    @Override
    public void handle(EventDelivery delivery) {
      handled++;
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public void giveUp(EventDelivery delivery, String reason) {
      if (full != null) {
        throw full;
      }
      reasons.add(reason);
    }
  }

  private final class Scope implements TenantScope {
    @Override
    public void run(Caller caller, Runnable work) {
      callers.add(caller);
      work.run();
    }

    @Override
    public <T> T call(Caller caller, Callable<T> work) throws Exception {
      callers.add(caller);
      return work.call();
    }
  }

  private static final class ThreeAttempts extends EventConfig {
    @Override
    public int maxAttempts() {
      return 3;
    }
  }

  private final EventConsumption consumption =
      new EventConsumption(new Scope(), new Deliveries(), new ThreeAttempts());

  @Test
  void worksInTheEventsTenantUnderTheDeedsCorrelation() {
    consumption.accept(attempt(1));

    assertThat(handled).isEqualTo(1);
    assertThat(callers).hasSize(1);
    assertThat(callers.get(0).tenantId()).isEqualTo(TENANT);
    assertThat(callers.get(0).correlationId()).isEqualTo("correlation");
    assertThat(reasons).isEmpty();
  }

  @Test
  void asksToComeAgainUntilTheLastAttempt() {
    failure = new IllegalStateException("not yet");

    assertThatThrownBy(() -> consumption.accept(attempt(1)))
        .isInstanceOf(RetryLaterException.class);
    assertThatThrownBy(() -> consumption.accept(attempt(2)))
        .isInstanceOf(RetryLaterException.class);
    consumption.accept(attempt(3));

    assertThat(reasons).containsExactly("IllegalStateException: not yet");
  }

  @Test
  void saysTheReasonUnderTheContainersWrapping() {
    failure = new EJBException(new EJBException(ProblemException.notFound("run", 7)));

    consumption.accept(attempt(3));

    assertThat(reasons).containsExactly("There is no run 7 here.");
  }

  @Test
  void cutsAReasonWithoutEnd() {
    failure = new IllegalStateException("x".repeat(5_000));

    consumption.accept(attempt(3));

    assertThat(reasons.get(0)).hasSize(1_000);
  }

  @Test
  void doesNotTryAnEventAgainThatEndedTheNodeTooOften() {
    consumption.accept(attempt(4));

    assertThat(handled).isZero();
    assertThat(reasons).hasSize(1);
    assertThat(reasons.get(0)).contains("3 times");
  }

  @Test
  void leavesTheMessageWithTheBrokerWhenTheDeadLetterCanNotBeKept() {
    failure = new IllegalStateException("broken");
    full = new IllegalStateException("disk full");

    assertThatThrownBy(() -> consumption.accept(attempt(3))).isSameAs(full);
  }

  private static EventDelivery attempt(int number) {
    return new EventDelivery(
        TENANT,
        UUID.randomUUID(),
        "sample.happened",
        "analytics.one",
        "correlation",
        false,
        number);
  }
}
