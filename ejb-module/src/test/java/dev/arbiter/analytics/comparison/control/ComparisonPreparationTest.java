package dev.arbiter.analytics.comparison.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.api.Comparisons;
import dev.arbiter.evaluation.lifecycle.api.RunCompleted;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ComparisonPreparationTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void asksForWhatTheFirstReaderWillWant() {
    UUID run = new UUID(1, 2);
    Comparisons comparisons =
        (Comparisons)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Comparisons.class},
                (self, method, arguments) -> {
                  asked.add(method.getName() + " " + arguments[0]);
                  return null;
                });

    new ComparisonPreparation(comparisons).handle(new RunCompleted(run, 2, 2, 0, Instant.EPOCH));

    assertThat(asked).containsExactly("ofRun " + run, "byTag " + run);
  }
}
