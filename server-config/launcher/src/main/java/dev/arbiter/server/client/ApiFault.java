package dev.arbiter.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The server's refusal of a request, as it told it by problem+json. */
public final class ApiFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final long errorCount;
  private final transient List<Row> rows;

  private ApiFault(int status, String sentence, String code, long errorCount, List<Row> rows) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.errorCount = errorCount;
    this.rows = List.copyOf(rows);
  }

  /**
   * A bad place in an uploaded file.
   *
   * @param line from 1; 0 if the problem is the file's as a whole
   * @param column from 1; 0 if unknown
   */
  public record Row(long line, long column, String detail) {
    /** The form that editors and CI systems link: {@code FILE:LINE:COLUMN: message}. */
    public String at(Object file) {
      StringBuilder text = new StringBuilder().append(file);
      if (line > 0) {
        text.append(':').append(line);
        if (column > 0) {
          text.append(':').append(column);
        }
      }
      return text.append(": ").append(detail).toString();
    }
  }

  /** Reads problem+json; a body of another shape leaves only the status. */
  static ApiFault of(int status, JsonNode problem) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode error : problem.path("errors")) {
      rows.add(
          new Row(
              error.path("line").asLong(),
              error.path("column").asLong(),
              error.path("detail").asText()));
    }
    String title = problem.path("title").asText("");
    String detail = problem.path("detail").asText("");
    StringBuilder sentence = new StringBuilder(detail.isBlank() ? title : detail);
    if (sentence.length() == 0) {
      sentence.append("HTTP ").append(status);
    }
    String trace = problem.path("traceId").asText("");
    if (status >= 500 && !trace.isBlank()) {
      sentence.append(" (").append(trace).append(')');
    }
    return new ApiFault(
        status,
        sentence.toString(),
        problem.path("code").asText(""),
        problem.path("errorCount").asLong(rows.size()),
        rows);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The problem's code for programs; blank if it has none. */
  public String code() {
    return code;
  }

  /** How many places are bad in all; {@link #rows} may hold only the first of them. */
  public long errorCount() {
    return errorCount;
  }

  /** The bad places that the server listed. */
  public List<Row> rows() {
    return rows;
  }
}
