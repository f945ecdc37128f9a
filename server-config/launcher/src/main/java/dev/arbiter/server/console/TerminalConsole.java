package dev.arbiter.server.console;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/**
 * Steps on standard error, results on standard output. On a terminal the running step's line is
 * rewritten in place; elsewhere each step is one line when it begins, so that a log stays readable.
 */
public final class TerminalConsole implements Console {
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal;
  private String running;
  private long began;

  /** A console on two streams; {@code terminal} says whether lines may be rewritten. */
  public TerminalConsole(PrintStream out, PrintStream err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** The console of this process. */
  public static TerminalConsole standard() {
    return new TerminalConsole(System.out, System.err, System.console() != null);
  }

  @Override
  public synchronized void step(String text) {
    finish("");
    running = text;
    began = System.nanoTime();
    if (terminal) {
      err.print("  " + text + " ...");
    } else {
      err.println(text);
    }
    err.flush();
  }

  @Override
  public synchronized void progress(String detail) {
    if (terminal && running != null) {
      err.print(ERASE_LINE + "  " + running + " ... " + detail);
      err.flush();
    }
  }

  @Override
  public synchronized void done(String remark) {
    finish(remark);
  }

  @Override
  public synchronized void line(String text) {
    finish("");
    out.println(text);
    out.flush();
  }

  @Override
  public synchronized void warn(String text) {
    erase();
    err.println(text);
    err.flush();
  }

  private void finish(String remark) {
    if (running == null) {
      return;
    }
    if (terminal) {
      double seconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began) / 1000.0;
      String tail = remark.isBlank() ? "" : ", " + remark;
      err.printf("%s  %s (%.1f s%s)%n", ERASE_LINE, running, seconds, tail);
    } else if (!remark.isBlank()) {
      err.println(running + ": " + remark);
    }
    err.flush();
    running = null;
  }

  private void erase() {
    if (terminal && running != null) {
      err.print(ERASE_LINE);
    }
    running = null;
  }
}
