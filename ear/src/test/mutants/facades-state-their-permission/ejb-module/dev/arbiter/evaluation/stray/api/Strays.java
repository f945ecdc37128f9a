package dev.arbiter.evaluation.stray.api;

public interface Strays {
  void feed();
}
