package dev.arbiter.platform.error.type;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Objects;

/**
 * A fault that the caller can act upon. Its code selects the text from the bundle {@code
 * dev/arbiter/platform/error/problems} ({@code code.title}, {@code code.detail} with the
 * arguments); its kind selects the HTTP status. Rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public class ProblemException extends RuntimeException {

  /** The family of a problem, with the HTTP status that says the same. */
  public enum Kind {
    INVALID(422),
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    PRECONDITION_REQUIRED(428),
    TOO_LARGE(413),
    UNSUPPORTED_TYPE(415),
    TOO_MANY_REQUESTS(429),
    UNAVAILABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String code;
  private final transient List<Object> arguments;
  private final transient List<Violation> violations;
  private final long violationCount;

  /**
   * @param code key of the text, for example {@code suite.name-taken}
   * @param arguments values for the text's placeholders
   */
  public ProblemException(Kind kind, String code, Object... arguments) {
    this(List.of(), 0, kind, code, arguments);
  }

  private ProblemException(
      List<Violation> violations,
      long violationCount,
      Kind kind,
      String code,
      Object... arguments) {
    super(code + " " + List.of(arguments));
    this.kind = Objects.requireNonNull(kind, "kind");
    this.code = Objects.requireNonNull(code, "code");
    this.arguments = List.of(arguments);
    this.violations = List.copyOf(violations);
    this.violationCount = violationCount;
  }

  /** Something that does not exist, or belongs to another tenant: the two look the same. */
  public static ProblemException notFound(String what, Object id) {
    return new ProblemException(Kind.NOT_FOUND, "not-found", what, id == null ? "" : id);
  }

  public static ProblemException invalid(String code, Object... arguments) {
    return new ProblemException(Kind.INVALID, code, arguments);
  }

  /**
   * An input with single faults.
   *
   * @param violations the first of them, each with its place
   * @param count how many there are in all; the text's first argument
   */
  public static ProblemException refused(String code, List<Violation> violations, long count) {
    return new ProblemException(violations, count, Kind.INVALID, code, count);
  }

  public static ProblemException conflict(String code, Object... arguments) {
    return new ProblemException(Kind.CONFLICT, code, arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }

  public List<Violation> violations() {
    return violations == null ? List.of() : violations;
  }

  public long violationCount() {
    return violationCount;
  }
}
