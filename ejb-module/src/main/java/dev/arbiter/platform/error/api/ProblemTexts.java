package dev.arbiter.platform.error.api;

import dev.arbiter.platform.error.type.ProblemException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Title and detail of each problem code from the bundle {@code
 * dev/arbiter/platform/error/problems}; a code without text is shown as itself.
 */
public final class ProblemTexts {

  private static final String BUNDLE = "dev.arbiter.platform.error.problems";

  private ProblemTexts() {}

  public static String title(String code, Locale locale) {
    return text(code + ".title", code, locale);
  }

  /**
   * @param arguments values for the placeholders; ids and numbers are printed plainly
   */
  public static String detail(String code, List<Object> arguments, Locale locale) {
    String pattern = text(code + ".detail", code, locale);
    Object[] plain = arguments.stream().map(String::valueOf).toArray();
    return new MessageFormat(pattern, locale).format(plain);
  }

  public static String detail(ProblemException problem, Locale locale) {
    return detail(problem.code(), problem.arguments(), locale);
  }

  private static String text(String key, String otherwise, Locale locale) {
    try {
      return ResourceBundle.getBundle(BUNDLE, locale, ProblemTexts.class.getClassLoader())
          .getString(key);
    } catch (MissingResourceException untranslated) {
      return otherwise;
    }
  }
}
