package dev.arbiter.evaluation.stray.control;

import dev.arbiter.server.launcher.Arbiter;

public class Caretaker {
  Class<?> program() {
    return Arbiter.class;
  }
}
