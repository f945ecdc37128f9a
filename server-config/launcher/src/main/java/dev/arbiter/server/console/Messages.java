package dev.arbiter.server.console;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Texts of the command line, from the bundle {@code dev.arbiter.server.console.messages}.
 *
 * <p>Numbers are printed as given, without grouping: ports and process ids are names, not amounts.
 */
public final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("dev.arbiter.server.console.messages", Locale.getDefault());

  private Messages() {}

  /**
   * The text of a key with its arguments filled in.
   *
   * @param key a key of the bundle; an unknown one is a programming error
   * @param arguments values for {@code {0}}, {@code {1}} and so on
   * @throws java.util.MissingResourceException if the bundle has no such key
   */
  public static String text(String key, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      plain[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(plain);
  }
}
