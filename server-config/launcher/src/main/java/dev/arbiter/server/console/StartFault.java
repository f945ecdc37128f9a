package dev.arbiter.server.console;

/**
 * Why the product cannot start or go on, as one sentence that says what to do. The command line
 * prints the sentence and ends with exit code 2; the cause, if any, goes to the log only.
 */
public final class StartFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String key;

  private StartFault(String key, String sentence, Throwable cause) {
    super(sentence, cause);
    this.key = key;
  }

  /** A fault whose sentence is {@code fault.<key>} of the bundle. */
  public static StartFault of(String key, Object... arguments) {
    return new StartFault(key, Messages.text("fault." + key, arguments), null);
  }

  /** The same with the exception that showed it. */
  public static StartFault because(Throwable cause, String key, Object... arguments) {
    return new StartFault(key, Messages.text("fault." + key, arguments), cause);
  }

  /** The key of the sentence, for programs that must tell faults apart. */
  public String key() {
    return key;
  }
}
