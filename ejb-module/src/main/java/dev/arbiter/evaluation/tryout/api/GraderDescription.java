package dev.arbiter.evaluation.tryout.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A grader as a form and the reference show it.
 *
 * @param kind its name in files
 * @param summary what it judges, a sentence
 */
public record GraderDescription(String kind, String summary, List<Parameter> parameters) {

  /**
   * A parameter.
   *
   * @param type TEXT, TEXTS, NUMBER, COUNT, FLAG or STRUCTURE
   * @param fallback what holds when it is left out; null when nothing does
   * @param choices the values allowed; empty when the type alone decides
   * @param text what it means, a sentence
   */
  @Schema(name = "GraderParameter")
  public record Parameter(
      String name,
      String type,
      boolean required,
      String fallback,
      List<String> choices,
      String text) {

    public Parameter {
      choices = List.copyOf(choices);
    }
  }

  public GraderDescription {
    parameters = List.copyOf(parameters);
  }
}
