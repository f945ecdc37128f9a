package dev.arbiter.evaluation.grading.api;

import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.util.Objects;

/**
 * Why a grader cannot judge a case.
 *
 * @param pointer JSON Pointer below the grader, such as {@code /pattern}; empty for the whole
 *     grader
 * @param message the sentence; its key is the problem's code
 */
public record GraderProblem(String pointer, GradingMessage message) {

  public GraderProblem {
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
  }

  /** A problem of one parameter. */
  public static GraderProblem of(String parameter, String key, String... arguments) {
    return new GraderProblem("/" + parameter, GradingMessage.of(key, arguments));
  }

  /** A problem of the grader as a whole. */
  public static GraderProblem ofGrader(String key, String... arguments) {
    return new GraderProblem("", GradingMessage.of(key, arguments));
  }
}
