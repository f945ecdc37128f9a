package dev.arbiter.server.supervisor;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import sun.misc.Signal;

/**
 * What Ctrl-C means while the product runs: the first one ends it in order, the next one at once.
 * The virtual machine by itself ignores every signal but the first.
 */
final class Interrupts {
  /** What a shell expects of a program that Ctrl-C ended. */
  static final int EXIT_CODE = 130;

  private final Runnable announce;
  private final Runnable kill;
  private final IntConsumer exit;
  private final IntConsumer halt;
  private final AtomicBoolean ending = new AtomicBoolean();

  /**
   * @param announce says that the end is under way
   * @param kill ends what still runs, without waiting
   * @param exit ends this process in order; does not return before that
   * @param halt ends this process at once
   */
  Interrupts(Runnable announce, Runnable kill, IntConsumer exit, IntConsumer halt) {
    this.announce = announce;
    this.kill = kill;
    this.exit = exit;
    this.halt = halt;
  }

  /** Takes Ctrl-C from now on; each one comes on a thread of its own. */
  static void handle(Runnable announce, Runnable kill) {
    Runtime runtime = Runtime.getRuntime();
    Interrupts interrupts = new Interrupts(announce, kill, runtime::exit, runtime::halt);
    Signal.handle(new Signal("INT"), signal -> interrupts.interrupted());
  }

  void interrupted() {
    if (ending.compareAndSet(false, true)) {
      announce.run();
      exit.accept(EXIT_CODE);
      return;
    }
    try {
      kill.run();
    } finally {
      halt.accept(EXIT_CODE);
    }
  }
}
