package dev.arbiter.evaluation.item.api;

import dev.arbiter.evaluation.run.api.RunDetail;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** As what items are downloaded. */
public enum ExportFormat {
  /** A table with a header, for spreadsheets. */
  CSV("text/csv;charset=UTF-8"),
  /** One JSON object a line, for programs. */
  JSONL("application/x-ndjson;charset=UTF-8");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Safe in a header whatever the suite is called. */
  public String fileName(RunDetail run) {
    return "run-%s-%s.%s"
        .formatted(
            DAY.format(run.createdAt()),
            run.id().toString().substring(24),
            name().toLowerCase(Locale.ROOT));
  }
}
