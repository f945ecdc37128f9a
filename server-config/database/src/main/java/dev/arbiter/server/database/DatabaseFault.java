package dev.arbiter.server.database;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * A reason why the database does not serve. The message is one sentence for the person who started
 * us and says what to do; the cause, where there is one, is for the log.
 */
public final class DatabaseFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  DatabaseFault(Reason reason, Throwable cause, Object... values) {
    super(sentence(reason, values), cause);
    this.reason = reason;
  }

  DatabaseFault(Reason reason, Object... values) {
    this(reason, (Throwable) null, values);
  }

  /** What went wrong; never null. */
  public Reason reason() {
    return reason;
  }

  private static String sentence(Reason reason, Object... values) {
    Objects.requireNonNull(reason, "reason");
    ResourceBundle texts = ResourceBundle.getBundle("dev.arbiter.server.database.faults");
    Object[] words = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      // A port is a name, not a quantity: MessageFormat would print 5,432.
      words[i] = String.valueOf(values[i]);
    }
    return new MessageFormat(texts.getString(reason.name()), Locale.ROOT).format(words);
  }
}
