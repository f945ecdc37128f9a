package dev.arbiter.evaluation.grading.api;

import java.util.List;
import java.util.Objects;

/**
 * One parameter of a grader, as the reference page and a form show it; its text is in the bundle of
 * grading as {@code grader.<kind>.<name>}.
 *
 * @param fallback what holds when it is left out, as a person writes it; null when nothing does
 * @param choices the values allowed; empty when the type alone decides
 */
public record GraderParameter(
    String name, Type type, boolean required, String fallback, List<String> choices) {

  /** What a value is in JSON, and how a form asks for it. */
  public enum Type {
    /** A string. */
    TEXT,
    /** A list of strings with at least one element. */
    TEXTS,
    /** A number, or a string that is a number (JSON numbers lose digits in some tools). */
    NUMBER,
    /** A whole number of at least 0. */
    COUNT,
    /** true or false. */
    FLAG,
    /** A list of objects or anything else that only the grader understands. */
    STRUCTURE
  }

  public GraderParameter {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    choices = List.copyOf(choices);
  }

  public static GraderParameter required(String name, Type type) {
    return new GraderParameter(name, type, true, null, List.of());
  }

  public static GraderParameter optional(String name, Type type) {
    return new GraderParameter(name, type, false, null, List.of());
  }

  public static GraderParameter optional(String name, Type type, String fallback) {
    return new GraderParameter(name, type, false, fallback, List.of());
  }

  /** An optional text out of a few, the first of which holds when it is left out. */
  public static GraderParameter choice(String name, String... choices) {
    return new GraderParameter(name, Type.TEXT, false, choices[0], List.of(choices));
  }
}
