package dev.arbiter.bench.engine;

import java.util.Arrays;
import java.util.Optional;

/** What a worker of the engine is at, told by the classes on its stack. */
enum Stage {
  /** Chooses items at the queue's door. */
  CLAIM("claiming", "QueueService"),
  /** Fetches cases and recorded answers. */
  LOAD("fetching", "RecordedItemStore"),
  /** Grades, and reads what the cases say about graders. */
  GRADE("grading", "ItemGrader"),
  /** Writes answers, grades, progress and event. */
  WRITE("writing", "CompletionStore"),
  /** Begins and commits transactions of the two before. */
  COMMIT("committing", "ItemService"),
  /** Everything else. */
  OTHER("the rest", "");

  private static final String PACKAGE = "dev.arbiter.evaluation.work.";

  private final String label;
  private final String mark;

  Stage(String label, String mark) {
    this.label = label;
    this.mark = mark;
  }

  String label() {
    return label;
  }

  boolean isDatabase() {
    return this == CLAIM || this == LOAD || this == WRITE || this == COMMIT;
  }

  /** The stage of a stack; empty when it is no worker's. */
  static Optional<Stage> of(StackTraceElement[] stack) {
    if (!isOn(stack, "WorkDispatcher") && !isOn(stack, "DelayedAnswers")) {
      return Optional.empty();
    }
    return Arrays.stream(values()).filter(stage -> isOn(stack, stage.mark)).findFirst();
  }

  /** Proxies and lambdas have the class's name within theirs. */
  private static boolean isOn(StackTraceElement[] stack, String mark) {
    return Arrays.stream(stack)
        .map(StackTraceElement::getClassName)
        .anyMatch(name -> name.startsWith(PACKAGE) && name.contains(mark));
  }
}
