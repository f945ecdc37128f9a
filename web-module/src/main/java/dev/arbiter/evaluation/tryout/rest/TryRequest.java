package dev.arbiter.evaluation.tryout.rest;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.tryout.api.TryGraders;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Objects;

/**
 * An example as it stands in JSON.
 *
 * @param example a case as in a suite file, called {@code case} there
 * @param outcome null means answered
 */
public record TryRequest(
    @JsonbProperty("case") JsonObject example, String answer, Outcome outcome) {

  TryGraders command() {
    Objects.requireNonNull(example, "case");
    return new TryGraders(example.toString(), answer, outcome);
  }
}
