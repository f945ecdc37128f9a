package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.json.control.JsonInText;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The JSON of an answer, or the grade of an answer that has none.
 *
 * @param value plain value; meaningless with a failure
 * @param failure null when the answer has JSON
 */
record AnswerJson(Object value, Grade failure) {

  /** UTF-16 units of an answer that is read. */
  static final int MAX_ANSWER = 1 << 20;

  /** JSON all right, but beyond what is read: nothing is known about the answer. */
  private static final Set<String> BOUNDS =
      Set.of("json.too-deep", "json.number-range", "json.null-character", "json.lone-surrogate");

  static AnswerJson of(String answer) {
    if (answer.length() > MAX_ANSWER) {
      throw new UngradableException(
          "grade.structure.too-long", String.valueOf(answer.length()), String.valueOf(MAX_ANSWER));
    }
    try {
      return new AnswerJson(JsonInText.parse(answer).value(), null);
    } catch (MalformedJsonException e) {
      GradingMessage message = message("grade.", e);
      if (BOUNDS.contains(e.code())) {
        throw new UngradableException(message.key(), message.arguments().toArray(String[]::new));
      }
      return new AnswerJson(null, new Grade(0, false, message, CheckCounts.NONE));
    }
  }

  /** What is wrong with a text that should be JSON; empty when nothing is. */
  static Optional<GradingMessage> problem(String json) {
    try {
      PlainJson.parse(json.strip());
      return Optional.empty();
    } catch (MalformedJsonException e) {
      return Optional.of(message("grader.", e));
    }
  }

  private static GradingMessage message(String prefix, MalformedJsonException e) {
    List<String> arguments = new ArrayList<>();
    arguments.add(String.valueOf(e.column()));
    e.arguments().forEach(argument -> arguments.add(GradingTexts.quote(argument)));
    return new GradingMessage(prefix + e.code(), arguments);
  }
}
