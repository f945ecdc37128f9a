package dev.arbiter.evaluation.stray.control;

import dev.arbiter.evaluation.stray.control.Watcher.StrayEvent;
import jakarta.enterprise.event.Observes;

public class Watcher {
  void on(@Observes StrayEvent event) {}

  static class StrayEvent {}
}
