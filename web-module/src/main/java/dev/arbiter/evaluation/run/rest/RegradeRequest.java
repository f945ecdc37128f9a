package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.RegradeRun;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param graders each with its {@code kind} and its parameters beside it; null means none
 * @param forAllCases whether they replace the cases' own; null means true
 */
@Schema(description = "How to grade the answers anew.")
public record RegradeRequest(List<GraderRequest> graders, Boolean forAllCases) {
  RegradeRun command() {
    return new RegradeRun(
        graders == null ? List.of() : graders.stream().map(GraderRequest::spec).toList(),
        forAllCases == null || forAllCases);
  }
}
