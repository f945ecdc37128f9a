package dev.arbiter.platform.error.rest;

import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.error.api.ProblemTexts;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import dev.arbiter.platform.telemetry.api.Correlation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Makes the body of a problem, and writes it from where there is no JAX-RS. */
@ApplicationScoped
public class Problems {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** The scheme that a client without a valid credential is told to use. */
  public static final String CHALLENGE = "Bearer realm=\"arbiter\"";

  /** After this time a database that was away may be back. */
  public static final String DATABASE_RETRY_SECONDS = "5";

  private static final Jsonb JSON = JsonbBuilder.create();
  private static final String TYPE_PREFIX = "urn:arbiter:problem:";

  private final Correlation correlation;

  /** For the container's proxy. */
  protected Problems() {
    this(null);
  }

  @Inject
  public Problems(Correlation correlation) {
    this.correlation = correlation;
  }

  public ProblemBody body(ProblemException problem, String path) {
    List<Violation> violations = problem.violations();
    return new ProblemBody(
        TYPE_PREFIX + problem.code(),
        ProblemTexts.title(problem.code(), Locale.ENGLISH),
        problem.kind().status(),
        ProblemTexts.detail(problem, Locale.ENGLISH),
        path,
        problem.code(),
        traceId(),
        violations.isEmpty() ? null : violations,
        violations.isEmpty() ? null : Math.max(problem.violationCount(), violations.size()));
  }

  /**
   * A problem without an exception that names its kind: the HTTP layer's own, or a fault of ours.
   *
   * @param status any HTTP status
   */
  public ProblemBody body(int status, String code, String path, Object... arguments) {
    return new ProblemBody(
        TYPE_PREFIX + code,
        ProblemTexts.title(code, Locale.ENGLISH),
        status,
        ProblemTexts.detail(code, List.of(arguments), Locale.ENGLISH),
        path,
        code,
        traceId(),
        null,
        null);
  }

  /** What is wrong with the database, where nothing was changed. */
  public ProblemBody body(DatabaseFault fault, String path) {
    return switch (fault) {
      case UNAVAILABLE -> body(503, "database.unavailable", path);
      case DISK_FULL -> body(507, "database.full", path);
      case CONTENDED -> body(503, "database.contended", path);
    };
  }

  public Response response(ProblemBody body) {
    Response.ResponseBuilder response =
        Response.status(body.status()).type(MEDIA_TYPE).entity(body);
    if (body.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
      response.header("WWW-Authenticate", CHALLENGE);
    }
    return response.build();
  }

  /**
   * @throws IOException when the client is gone
   */
  public void write(ProblemBody body, HttpServletResponse response) throws IOException {
    response.setStatus(body.status());
    response.setContentType(MEDIA_TYPE);
    if (body.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader("WWW-Authenticate", CHALLENGE);
    }
    response.getOutputStream().write(JSON.toJson(body).getBytes(StandardCharsets.UTF_8));
  }

  public static String pathOf(HttpServletRequest request) {
    return request.getRequestURI();
  }

  private String traceId() {
    return correlation.current().orElse(null);
  }
}
