package dev.arbiter.server.comparison;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A comparison as the server tells it. Fields that this client does not use are left out; the JSON
 * that a user asks for is the server's own.
 *
 * @param assistants in the order in which they were given
 * @param pairs every two of them once, in either order
 * @param warnings plain sentences; empty if nothing weakens the figures
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Comparison(
    Suite suite, List<Assistant> assistants, List<Pair> pairs, List<String> warnings) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Comparison {
    assistants = assistants == null ? List.of() : List.copyOf(assistants);
    pairs = pairs == null ? List.of() : List.copyOf(pairs);
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
  }

  /**
   * Reads the server's JSON.
   *
   * @throws IllegalArgumentException if it has another shape
   */
  public static Comparison of(JsonNode json) {
    return JSON.convertValue(json, Comparison.class);
  }

  /** The assistant of that name. */
  public Optional<Assistant> assistant(String name) {
    return assistants.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The pair seen from {@code a}: turned round if the server gave it the other way. */
  public Optional<Pair> pair(String a, String b) {
    return pairs.stream()
        .filter(pair -> pair.isOf(a, b) || pair.isOf(b, a))
        .map(pair -> pair.isOf(a, b) ? pair : pair.reversed())
        .findFirst();
  }

  /** The suite version that was asked. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Suite(String name, int version, int cases) {}

  /**
   * One assistant's own figures.
   *
   * @param items answers asked for
   * @param answered items with a grade
   * @param passed cases passed
   * @param passRate 0 to 1; null if nothing was graded
   * @param interval bounds of the 95 % interval of {@code passRate}
   * @param meanScore 0 to 1; null if nothing was graded
   * @param outcomes items by the wire name of their outcome
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Assistant(
      String name,
      int items,
      int answered,
      int passed,
      Double passRate,
      List<Double> interval,
      Double meanScore,
      Map<String, Integer> outcomes) {
    public Assistant {
      interval = interval == null ? List.of() : List.copyOf(interval);
      outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
    }
  }

  /**
   * Two assistants on the same cases.
   *
   * @param n cases with a grade of both
   * @param difference pass rate of {@code a} less that of {@code b}; null if {@code n} is 0
   * @param interval bounds of its 95 % interval
   * @param pValue two-sided; null if there is none
   * @param pValueAdjusted adjusted for all pairs; null if there is none
   * @param aOnly cases that only {@code a} passed
   * @param bOnly cases that only {@code b} passed
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Pair(
      String a,
      String b,
      int n,
      Double difference,
      List<Double> interval,
      String test,
      Double pValue,
      Double pValueAdjusted,
      int aOnly,
      int bOnly,
      Double minimumDetectableDifference,
      Verdict verdict,
      String sentence) {
    public Pair {
      interval = interval == null ? List.of() : List.copyOf(interval);
    }

    boolean isOf(String one, String other) {
      return a.equals(one) && b.equals(other);
    }

    Pair reversed() {
      List<Double> turned =
          interval.size() == 2 ? List.of(0 - interval.get(1), 0 - interval.get(0)) : interval;
      return new Pair(
          b,
          a,
          n,
          difference == null ? null : 0 - difference,
          turned,
          test,
          pValue,
          pValueAdjusted,
          bOnly,
          aOnly,
          minimumDetectableDifference,
          verdict.reversed(),
          sentence);
    }
  }

  /** What a pair shows. */
  public enum Verdict {
    A_BETTER,
    B_BETTER,
    NO_DIFFERENCE_SHOWN;

    Verdict reversed() {
      return switch (this) {
        case A_BETTER -> B_BETTER;
        case B_BETTER -> A_BETTER;
        case NO_DIFFERENCE_SHOWN -> NO_DIFFERENCE_SHOWN;
      };
    }
  }
}
