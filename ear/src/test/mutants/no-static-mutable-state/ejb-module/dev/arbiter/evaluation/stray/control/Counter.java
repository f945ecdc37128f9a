package dev.arbiter.evaluation.stray.control;

public class Counter {
  static int count;
}
