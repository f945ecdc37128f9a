package dev.arbiter.platform.telemetry.type;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id that ties a request's log lines, problems and messages together. A client may choose it: 8
 * to 64 letters, digits, dots, hyphens and underscores, so that it can be printed anywhere without
 * escaping.
 */
public final class CorrelationId {

  /** Header of requests and responses. */
  public static final String HEADER = "X-Correlation-Id";

  /** Attribute of a web request: its id, once somebody has made it. */
  public static final String REQUEST_ATTRIBUTE = "dev.arbiter.correlation-id";

  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  private CorrelationId() {}

  /**
   * The client's id when it is well formed, else a new one.
   *
   * @param offered may be null
   */
  public static String acceptOrMake(String offered) {
    return offered != null && WELL_FORMED.matcher(offered).matches() ? offered : make();
  }

  public static String make() {
    return UUID.randomUUID().toString();
  }
}
