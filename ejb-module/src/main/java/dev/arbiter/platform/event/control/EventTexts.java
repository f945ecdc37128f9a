package dev.arbiter.platform.event.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is noted on dead letters. */
final class EventTexts {

  private static final String BUNDLE = "dev.arbiter.platform.event.messages";

  private EventTexts() {}

  static String text(String key, Object... values) {
    String pattern =
        ResourceBundle.getBundle(BUNDLE, Locale.ROOT, EventTexts.class.getClassLoader())
            .getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(values);
  }
}
