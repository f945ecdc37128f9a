package dev.arbiter.evaluation.json.control;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares plain JSON values: numbers by value, members in any order. Arrays whose order does not
 * matter are paired so that as many elements as possible find a counterpart. The work is counted,
 * not timed.
 */
public final class JsonComparison {

  /** Steps that one comparison may take. */
  public static final long MAX_STEPS = 1_000_000;

  /** Differences that are collected. */
  public static final int MAX_LISTED = 100;

  private static final int MAX_UNORDERED = 2_000;

  /**
   * What does not count.
   *
   * @param anyOrder whether the order of arrays is ignored
   * @param tolerance how far two numbers may lie apart, at least 0
   * @param ignored JSON Pointers of what is not looked at, in which {@code *} stands for any
   *     segment
   */
  public record Leniency(boolean anyOrder, BigDecimal tolerance, List<String> ignored) {
    public Leniency {
      ignored = List.copyOf(ignored);
    }

    /** Whether a text can be one of {@link #ignored}. */
    public static boolean isPointer(String text) {
      return JsonPointers.isPointer(text);
    }
  }

  /**
   * A place where two values differ.
   *
   * @param path JSON Pointer, empty for the whole
   * @param expected as JSON; null when nothing is expected there
   * @param actual as JSON; null when nothing is there
   */
  public record Difference(String path, String expected, String actual) {}

  /** A comparison took more steps than it may. */
  public static final class TooMuchWorkException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final Leniency leniency;
  private final JsonPointers ignored;
  private final List<Difference> differences = new ArrayList<>();
  private long steps;

  private JsonComparison(Leniency leniency) {
    this.leniency = leniency;
    ignored = new JsonPointers(leniency.ignored());
  }

  /**
   * Where the values differ, in order, the first {@link #MAX_LISTED}; empty when they are equal.
   *
   * @throws TooMuchWorkException when they are too large to be compared
   */
  public static List<Difference> differences(Object expected, Object actual, Leniency leniency) {
    JsonComparison comparison = new JsonComparison(leniency);
    comparison.compare("", expected, actual);
    return comparison.differences;
  }

  /** Whether two values are the same. */
  public static boolean same(Object a, Object b) {
    return differences(a, b, new Leniency(false, BigDecimal.ZERO, List.of())).isEmpty();
  }

  private void step() {
    if (++steps > MAX_STEPS) {
      throw new TooMuchWorkException();
    }
  }

  private void compare(String path, Object expected, Object actual) {
    step();
    if (ignored.hold(path) || differences.size() >= MAX_LISTED) {
      return;
    }
    if (expected instanceof Map<?, ?> a && actual instanceof Map<?, ?> b) {
      compareObjects(path, a, b);
    } else if (expected instanceof List<?> a && actual instanceof List<?> b) {
      if (leniency.anyOrder()) {
        compareUnordered(path, a, b);
      } else {
        compareOrdered(path, a, b);
      }
    } else if (!sameScalar(expected, actual)) {
      differences.add(new Difference(path, PlainJson.write(expected), PlainJson.write(actual)));
    }
  }

  private boolean sameScalar(Object expected, Object actual) {
    if (expected instanceof BigDecimal a && actual instanceof BigDecimal b) {
      return a.subtract(b).abs().compareTo(leniency.tolerance()) <= 0;
    }
    return expected == null ? actual == null : expected.equals(actual);
  }

  private void compareObjects(String path, Map<?, ?> expected, Map<?, ?> actual) {
    TreeSet<String> names = new TreeSet<>();
    expected.keySet().forEach(name -> names.add((String) name));
    actual.keySet().forEach(name -> names.add((String) name));
    for (String name : names) {
      String below = path + "/" + JsonPointers.escaped(name);
      if (expected.containsKey(name) && actual.containsKey(name)) {
        compare(below, expected.get(name), actual.get(name));
      } else {
        oneSided(
            below,
            expected.containsKey(name),
            expected.containsKey(name) ? expected.get(name) : actual.get(name));
      }
    }
  }

  private void compareOrdered(String path, List<?> expected, List<?> actual) {
    for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
      String below = path + "/" + i;
      if (i < expected.size() && i < actual.size()) {
        compare(below, expected.get(i), actual.get(i));
      } else {
        oneSided(below, i < expected.size(), i < expected.size() ? expected.get(i) : actual.get(i));
      }
    }
  }

  private void oneSided(String path, boolean isExpected, Object value) {
    step();
    if (!ignored.hold(path) && differences.size() < MAX_LISTED) {
      String shown = PlainJson.write(value);
      differences.add(new Difference(path, isExpected ? shown : null, isExpected ? null : shown));
    }
  }

  private void compareUnordered(String path, List<?> expected, List<?> actual) {
    if (Math.max(expected.size(), actual.size()) > MAX_UNORDERED) {
      throw new TooMuchWorkException();
    }
    int[] partner = new int[actual.size()];
    Arrays.fill(partner, -1);
    for (int i = 0; i < expected.size(); i++) {
      if (!pair(path, expected, actual, i, partner, new boolean[actual.size()])) {
        oneSided(path + "/" + i, true, expected.get(i));
      }
    }
    for (int j = 0; j < actual.size(); j++) {
      if (partner[j] < 0) {
        oneSided(path + "/" + j, false, actual.get(j));
      }
    }
  }

  /** Finds a counterpart, moving others on to theirs where that helps (augmenting paths). */
  private boolean pair(
      String path, List<?> expected, List<?> actual, int i, int[] partner, boolean[] tried) {
    for (int j = 0; j < actual.size(); j++) {
      if (!tried[j] && equal(path + "/" + j, expected.get(i), actual.get(j))) {
        tried[j] = true;
        if (partner[j] < 0 || pair(path, expected, actual, partner[j], partner, tried)) {
          partner[j] = i;
          return true;
        }
      }
    }
    return false;
  }

  private boolean equal(String path, Object expected, Object actual) {
    JsonComparison inner = new JsonComparison(leniency);
    inner.steps = steps;
    inner.compare(path, expected, actual);
    steps = inner.steps;
    return inner.differences.isEmpty();
  }
}
