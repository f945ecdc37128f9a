package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.evaluation.run.api.CaseAnswers;

/**
 * One assistant's answer to a case as the page shows it.
 *
 * @param assistant the assistant's name
 */
public record GivenAnswer(String assistant, CaseAnswers.Given given) {

  private static final int LONG = 600;

  /** Whether the text is long enough to be folded at first. */
  public boolean isLong() {
    return given.text() != null && given.text().length() > LONG;
  }
}
