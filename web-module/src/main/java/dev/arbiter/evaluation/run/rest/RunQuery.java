package dev.arbiter.evaluation.run.rest;

import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.type.RunStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;

/**
 * The parameters that narrow a list of runs; JAX-RS fills in the fields. What they mean is told by
 * their names in {@code CommonContract}: the server's reader of annotations fails on descriptions
 * of fields.
 */
public class RunQuery {

  @QueryParam("status")
  private RunStatus status;

  @QueryParam("from")
  private Instant from;

  @QueryParam("to")
  private Instant to;

  RunFilter filter(String suite, String assistant, RunFilter.Order order) {
    return new RunFilter(status, suite, null, assistant, from, to, order);
  }
}
