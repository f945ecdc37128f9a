package dev.arbiter.evaluation.stray.control;

public class Sticky {
  private static final ThreadLocal<String> NOTE = new ThreadLocal<>();
}
