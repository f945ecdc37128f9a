package dev.arbiter.evaluation.work.control;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the engine notes on items and runs. */
final class WorkTexts {

  private static final String BUNDLE = "dev.arbiter.evaluation.work.messages";

  private WorkTexts() {}

  static String text(String key) {
    return ResourceBundle.getBundle(BUNDLE, Locale.ROOT, WorkTexts.class.getClassLoader())
        .getString(key);
  }
}
