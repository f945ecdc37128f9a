package dev.arbiter.platform.error.rest;

import dev.arbiter.platform.database.api.DatabaseFaults;
import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Answers every exception of a resource. A problem keeps its code however deep the container
 * wrapped it; an unforeseen fault is logged whole and told only as a trace id.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
  private static final int MAX_DEPTH = 20;
  private static final List<String> COPIED_HEADERS = List.of(HttpHeaders.ALLOW, "Retry-After");

  @Inject private Problems problems;
  @Inject private DatabaseFaults faults;
  @Context private UriInfo uri;

  @Override
  public Response toResponse(Throwable thrown) {
    String path = uri.getRequestUri().getRawPath();
    Optional<ProblemException> problem = problemIn(thrown);
    if (problem.isPresent()) {
      return problems.response(problems.body(problem.get(), path));
    }
    if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 500) {
      return ofHttp(http.getResponse(), path);
    }
    Optional<DatabaseFault> fault = faults.in(thrown);
    if (fault.isPresent()) {
      LOG.log(Level.WARNING, "the database refused {0}: {1}", new Object[] {path, fault.get()});
      return ofDatabase(fault.get(), path);
    }
    LOG.log(Level.SEVERE, thrown, () -> "request failed: " + path);
    return problems.response(problems.body(500, "internal", path));
  }

  private Response ofDatabase(DatabaseFault fault, String path) {
    return Response.fromResponse(problems.response(problems.body(fault, path)))
        .header("Retry-After", Problems.DATABASE_RETRY_SECONDS)
        .build();
  }

  /** The framework's own refusals carry no text of ours. */
  private Response ofHttp(Response refused, String path) {
    String code =
        switch (refused.getStatus()) {
          case 404 -> "route.not-found";
          case 405 -> "method.not-allowed";
          case 406 -> "response-type.unsupported";
          case 415 -> "request-type.unsupported";
          default -> "request.refused";
        };
    ProblemBody body = problems.body(refused.getStatus(), code, path);
    Response.ResponseBuilder response = Response.fromResponse(problems.response(body));
    for (String header : COPIED_HEADERS) {
      String value = refused.getHeaderString(header);
      if (value != null) {
        response.header(header, value);
      }
    }
    return response.build();
  }

  static Optional<ProblemException> problemIn(Throwable thrown) {
    Throwable at = thrown;
    for (int depth = 0; at != null && depth < MAX_DEPTH; depth++) {
      if (at instanceof ProblemException problem) {
        return Optional.of(problem);
      }
      at = at.getCause();
    }
    return Optional.empty();
  }
}
