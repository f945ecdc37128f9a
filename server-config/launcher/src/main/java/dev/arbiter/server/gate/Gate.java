package dev.arbiter.server.gate;

import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.Comparison.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A condition of {@code --fail-if}: if it holds, the command fails.
 *
 * @param text as it was written
 * @param measure what is asked
 * @param names the one or two assistants, in the order in which they were written
 * @param operator the sign between both sides
 * @param bound a {@link Double} or, for a verdict, a {@link Verdict}
 */
public record Gate(
    String text, Measure measure, List<String> names, Operator operator, Comparable<?> bound) {
  public Gate {
    names = List.copyOf(names);
  }

  /**
   * Judges the condition. What has no value (nothing was graded, no such pair) fails: a gate that
   * cannot be checked must not be passed.
   */
  public GateResult judge(Comparison comparison) {
    Optional<Comparable<?>> value = measure.of(comparison, names);
    if (value.isEmpty()) {
      return new GateResult(this, true, Optional.empty());
    }
    return new GateResult(
        this, operator.holds(order(value.get())), Optional.of(shown(value.get())));
  }

  private int order(Comparable<?> value) {
    return bound instanceof Verdict verdict
        ? ((Verdict) value).compareTo(verdict)
        : ((Double) value).compareTo((Double) bound);
  }

  private static String shown(Comparable<?> value) {
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.4g", number)
        : value.toString();
  }
}
