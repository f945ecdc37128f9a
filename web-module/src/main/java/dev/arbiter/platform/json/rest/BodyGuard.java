package dev.arbiter.platform.json.rest;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NoContentException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * Stands between the network and whoever reads a request's body: ends a body that is too long,
 * refuses JSON that would harm its reader, and says where a JSON body is wrong.
 */
@Provider
@Priority(Priorities.ENTITY_CODER)
public class BodyGuard implements ReaderInterceptor {

  private static final long JSON_LIMIT = 1 << 20;

  @Inject private UploadConfig uploads;

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    boolean isJson = isJson(context.getMediaType());
    long limit = isJson ? JSON_LIMIT : uploads.maxBytes();
    LimitedStream limited = new LimitedStream(context.getInputStream(), limit);
    context.setInputStream(limited);
    if (!isJson) {
      return present(context.proceed());
    }
    try {
      byte[] json = limited.readAllBytes();
      JsonScan.check(json);
      context.setInputStream(new ByteArrayInputStream(json));
      return present(context.proceed());
    } catch (BadRequestException e) {
      throw e.getCause() instanceof NoContentException ? refused(empty()) : e;
    } catch (ProcessingException | JsonException | JsonbException e) {
      throw refused(fault(e));
    }
  }

  /** Also what is JSON with a meaning of its own, as a merge patch. */
  private static boolean isJson(MediaType type) {
    return MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
        || type.getSubtype().endsWith("+json");
  }

  /** Who sends neither a body nor its type is given none by the framework, without a word. */
  private static Object present(Object body) {
    if (body == null) {
      throw refused(empty());
    }
    return body;
  }

  private static ProblemException empty() {
    return new ProblemException(ProblemException.Kind.MALFORMED, "body.empty");
  }

  private static BadRequestException refused(ProblemException problem) {
    return new BadRequestException(problem);
  }

  /** The most telling of the causes: a problem of ours, a place in the text, a missing field. */
  static ProblemException fault(Throwable thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof ProblemException problem) {
        return problem;
      }
      if (at instanceof JsonParsingException parsing) {
        JsonLocation place = parsing.getLocation();
        return new ProblemException(
            ProblemException.Kind.MALFORMED,
            "body.not-json",
            Math.max(1, place.getLineNumber()),
            Math.max(1, place.getColumnNumber()));
      }
      if (at instanceof NullPointerException missing && isFieldName(missing.getMessage())) {
        return ProblemException.invalid("body.field-missing", missing.getMessage());
      }
    }
    return new ProblemException(ProblemException.Kind.MALFORMED, "body.mismatch");
  }

  /** Command records say {@code requireNonNull(name, "name")}. */
  private static boolean isFieldName(String message) {
    return message != null && message.matches("[a-z][A-Za-z0-9]{0,50}");
  }
}
