package dev.arbiter.platform.error.api;

import dev.arbiter.platform.error.type.Violation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A problem on the wire (RFC 9457).
 *
 * @param type a URN made of the code; nothing is behind it to fetch
 * @param status the HTTP status again
 * @param instance path of the request
 * @param code stable name of the problem
 * @param traceId the request's correlation id: find the log lines with it
 * @param errors the first single faults of an input; null when there are none
 * @param errorCount how many faults there are in all; null when there are none
 */
@Schema(name = "Problem", description = "What went wrong (RFC 9457).")
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    String code,
    String traceId,
    List<Violation> errors,
    Long errorCount) {}
