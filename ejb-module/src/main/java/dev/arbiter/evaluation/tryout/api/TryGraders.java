package dev.arbiter.evaluation.tryout.api;

import dev.arbiter.evaluation.answer.type.Outcome;
import java.util.Objects;

/**
 * An example answer and who shall judge it.
 *
 * @param caseJson a case as in a suite file; its id may be left out, and its prompt when no grader
 *     looks at it
 * @param answer what an assistant might say, at most {@value #MAX_ANSWER} characters
 * @param outcome null means answered
 */
public record TryGraders(String caseJson, String answer, Outcome outcome) {

  /** Characters of an example. */
  public static final int MAX_ANSWER = 100_000;

  public TryGraders {
    Objects.requireNonNull(caseJson, "case");
    Objects.requireNonNull(answer, "answer");
  }
}
