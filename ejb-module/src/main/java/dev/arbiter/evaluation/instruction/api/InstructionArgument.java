package dev.arbiter.evaluation.instruction.api;

import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One argument of an instruction.
 *
 * @param demand what a value has to be, as a text of the bundle
 * @param fits whether a value is that; it is a String, BigDecimal, Boolean, List or Map
 */
public record InstructionArgument(String name, GradingMessage demand, Predicate<Object> fits) {

  /** The greatest count that can be asked for. */
  public static final int MAX_COUNT = 100_000;

  /** The longest text, in characters. */
  public static final int MAX_TEXT = 10_000;

  /** The longest of several texts; they are looked for one after the other. */
  public static final int MAX_KEYWORD = 200;

  /** How many texts there can be. */
  public static final int MAX_TEXTS = 50;

  public InstructionArgument {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(demand, "demand");
    Objects.requireNonNull(fits, "fits");
  }

  /** A whole number from the least one to {@link #MAX_COUNT}. */
  public static InstructionArgument count(String name, int least) {
    return new InstructionArgument(
        name,
        GradingMessage.of(
            "instruction-argument.count", String.valueOf(least), String.valueOf(MAX_COUNT)),
        value ->
            value instanceof BigDecimal number
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(MAX_COUNT)) <= 0
                && number.stripTrailingZeros().scale() <= 0);
  }

  /** A text that is not blank. */
  public static InstructionArgument text(String name) {
    return text(name, MAX_TEXT);
  }

  /** A short text that is not blank. */
  public static InstructionArgument keyword(String name) {
    return text(name, MAX_KEYWORD);
  }

  private static InstructionArgument text(String name, int longest) {
    return new InstructionArgument(
        name,
        GradingMessage.of("instruction-argument.text", String.valueOf(longest)),
        value -> isText(value, longest));
  }

  /** A list of short texts that are not blank. */
  public static InstructionArgument keywords(String name) {
    return new InstructionArgument(
        name,
        GradingMessage.of(
            "instruction-argument.keywords",
            String.valueOf(MAX_TEXTS),
            String.valueOf(MAX_KEYWORD)),
        value ->
            value instanceof List<?> list
                && !list.isEmpty()
                && list.size() <= MAX_TEXTS
                && list.stream().allMatch(text -> isText(text, MAX_KEYWORD)));
  }

  /** A single character. */
  public static InstructionArgument character(String name) {
    return new InstructionArgument(
        name,
        GradingMessage.of("instruction-argument.character"),
        value -> isText(value, 2) && ((String) value).codePoints().count() == 1);
  }

  /** One of a few texts. */
  public static InstructionArgument choice(String name, Collection<String> choices) {
    return new InstructionArgument(
        name,
        GradingMessage.of("instruction-argument.choice", String.join(", ", choices)),
        choices::contains);
  }

  /** What is wrong with a value. */
  public Optional<GradingMessage> problem(Object value) {
    return fits.test(value) ? Optional.empty() : Optional.of(demand);
  }

  private static boolean isText(Object value, int longest) {
    return value instanceof String text && !text.isBlank() && text.length() <= longest;
  }
}
