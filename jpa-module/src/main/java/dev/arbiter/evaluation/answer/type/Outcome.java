package dev.arbiter.evaluation.answer.type;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How asking one assistant one case once ended.
 *
 * <p>It lives apart from runs because graders, file readers and assistants speak of it too, and
 * runs use all of those.
 */
@JsonbTypeAdapter(OutcomeAdapter.class)
public enum Outcome {
  /** An answer came back whole. */
  ANSWERED,
  /** The assistant itself declined; what it said is the answer. */
  REFUSED,
  /** A content filter around the assistant withheld the answer. */
  BLOCKED,
  /** The answer stops at the assistant's own length limit. */
  TRUNCATED,
  /** The assistant asked to slow down until the attempts ran out. */
  RATE_LIMITED,
  /** The sign-in to the assistant is no longer valid. */
  AUTH_EXPIRED,
  /** The assistant's own quota or credit is used up. */
  QUOTA_EXHAUSTED,
  /** The run's budget stopped it before it was asked. */
  BUDGET_STOPPED,
  /** Any other fault between us and the assistant. */
  FAILED,
  /** A recorded assistant has no answer for this case. */
  MISSING;

  private static final Map<String, Outcome> BY_WIRE_NAME =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Outcome::wireName, Function.identity()));

  /** The name in files and JSON: lower case with hyphens, such as {@code rate-limited}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Whether the assistant had its say, so that its answer is graded: a refusal or a cut answer is
   * the assistant's own doing and counts, a fault on the way does not.
   */
  public boolean isGraded() {
    return switch (this) {
      case ANSWERED, REFUSED, BLOCKED, TRUNCATED -> true;
      case RATE_LIMITED, AUTH_EXPIRED, QUOTA_EXHAUSTED, BUDGET_STOPPED, FAILED, MISSING -> false;
    };
  }

  /** The outcome of that exact wire name, or empty when there is none; null is no name. */
  public static Optional<Outcome> ofWireName(String wireName) {
    return wireName == null ? Optional.empty() : Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }
}
