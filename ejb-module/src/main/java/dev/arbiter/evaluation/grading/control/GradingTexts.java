package dev.arbiter.evaluation.grading.control;

import dev.arbiter.evaluation.grading.type.GradingMessage;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** Puts what grading says into a language. */
public final class GradingTexts {
  private static final String BUNDLE = "dev.arbiter.evaluation.grading.messages";
  private static final int LONGEST_QUOTE = 120;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private GradingTexts() {}

  /** The sentence in the language that is stored. */
  public static String english(GradingMessage message) {
    return render(message, Locale.ROOT);
  }

  public static String render(GradingMessage message, Locale locale) {
    Object[] arguments = message.arguments().toArray();
    return new MessageFormat(bundle(locale).getString(message.key()), locale).format(arguments);
  }

  /** The text of that key, or empty when the bundle has none. */
  public static Optional<String> find(String key, Locale locale) {
    try {
      return Optional.of(new MessageFormat(bundle(locale).getString(key), locale).format(null));
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  /** A text as it is quoted within a sentence: on one line, and cut when it is long. */
  public static String quote(String text) {
    int end =
        text.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, text.codePointCount(0, text.length())));
    String shown = CONTROL.matcher(text.substring(0, end)).replaceAll(" ");
    return end < text.length() ? shown + "…" : shown;
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, GradingTexts.class.getClassLoader());
  }
}
