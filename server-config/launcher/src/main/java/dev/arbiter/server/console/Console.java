package dev.arbiter.server.console;

/** Where a command reports to the person who started it. Safe for use by several threads. */
public interface Console {
  /** A step began; shown until the next step or {@link #done}. */
  void step(String text);

  /**
   * The running step has come so far, for example {@code 120 of 300}; replaces what it said before.
   */
  void progress(String detail);

  /** The running step ended well, with an optional remark (blank for none). */
  void done(String remark);

  /** A line that stays, on standard output: results, addresses, sign-in. */
  void line(String text);

  /** A line that stays, on standard error: a fault or a warning. */
  void warn(String text);
}
