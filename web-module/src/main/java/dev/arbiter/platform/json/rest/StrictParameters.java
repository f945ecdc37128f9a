package dev.arbiter.platform.json.rest;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads ids, numbers, times (RFC 3339) and enums of paths and queries. What can't be read is a
 * problem that names the parameter: in a path the object is not found, in a query the value is
 * malformed.
 */
@Provider
public class StrictParameters implements ParamConverterProvider {

  /** RFC 3339, section 5.6: a year has four digits. */
  private static final int LAST_YEAR = 9999;

  @Override
  @SuppressWarnings("unchecked")
  public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
    if (type == UUID.class) {
      return (ParamConverter<T>) new Strict<>(UUID::fromString, annotations);
    }
    if (type == Integer.class || type == int.class) {
      return (ParamConverter<T>) new Strict<>(Integer::valueOf, annotations);
    }
    if (type == Instant.class) {
      return (ParamConverter<T>) new Strict<>(StrictParameters::instant, annotations);
    }
    if (type.isEnum()) {
      T[] values = type.getEnumConstants();
      return new Strict<>(text -> ofName(values, text), annotations);
    }
    return null;
  }

  private static Instant instant(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      if (time.getYear() < 1 || time.getYear() > LAST_YEAR) {
        throw new IllegalArgumentException(text);
      }
      return time.toInstant();
    } catch (DateTimeParseException unreadable) {
      throw new IllegalArgumentException(unreadable);
    }
  }

  private static <T> T ofName(T[] values, String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(values)
        .filter(value -> ((Enum<?>) value).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private record Strict<T>(Function<String, T> parser, Annotation[] annotations)
      implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
      if (text == null || text.isEmpty()) {
        return null;
      }
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException unreadable) {
        throw refusal(text);
      }
    }

    @Override
    public String toString(T value) {
      return String.valueOf(value);
    }

    private WebApplicationException refusal(String text) {
      for (Annotation annotation : annotations) {
        if (annotation instanceof PathParam path) {
          return new NotFoundException(ProblemException.notFound(path.value(), text));
        }
      }
      return new BadRequestException(
          new ProblemException(
              ProblemException.Kind.MALFORMED, "parameter.malformed", nameOf(), text));
    }

    private String nameOf() {
      return Arrays.stream(annotations)
          .filter(QueryParam.class::isInstance)
          .map(QueryParam.class::cast)
          .map(QueryParam::value)
          .findFirst()
          .orElse("");
    }
  }
}
