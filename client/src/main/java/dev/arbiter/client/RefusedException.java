package dev.arbiter.client;

import dev.arbiter.client.model.Problem;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Optional;

/**
 * The server, or something on the way to it, did not do what it was asked. Arbiter says why by a
 * problem (RFC 9457); whoever else refuses, such as a proxy, has the type {@code about:blank}, no
 * code, and as detail what it sent.
 */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;
  private final transient HttpHeaders headers;

  /** Made from what the server sent. */
  public RefusedException(int status, Problem problem, HttpHeaders headers) {
    super(
        "%d %s: %s"
            .formatted(
                status,
                problem.getCode() == null ? problem.getTitle() : problem.getCode(),
                problem.getDetail()));
    this.status = status;
    this.problem = problem;
    this.headers = headers;
  }

  /** The status of the answer, such as 404. */
  public int status() {
    return status;
  }

  /** What kind of problem it is, as a URI. */
  public String type() {
    return problem.getType();
  }

  /**
   * What programs can rely on, such as {@code suite.name-taken}; null if Arbiter did not refuse.
   */
  public String code() {
    return problem.getCode();
  }

  /** In few words, for people. */
  public String title() {
    return problem.getTitle();
  }

  /** What happened this time, for people. */
  public String detail() {
    return problem.getDetail();
  }

  /** All that was said, such as each fault of a file. */
  public Problem problem() {
    return problem;
  }

  /** How long the server asks to wait before the same is tried again. */
  public Optional<Duration> retryAfter() {
    return headers
        .firstValue("Retry-After")
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Long::parseLong)
        .map(Duration::ofSeconds);
  }
}
