package dev.arbiter.evaluation.transfer.rest;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.util.Locale;

/** Content types of uploaded files, and the format that each stands for. */
public final class UploadFormat {

  public static final String NDJSON = "application/x-ndjson";
  public static final String JSONL = "application/jsonl";
  public static final String CSV = "text/csv";

  private UploadFormat() {}

  /**
   * @param stated the query parameter, which wins; may be null
   * @param contentType the header; anything but {@link #CSV} is JSON Lines
   */
  public static FileFormat of(FileFormat stated, String contentType) {
    if (stated != null) {
      return stated;
    }
    boolean isCsv =
        contentType != null && contentType.toLowerCase(Locale.ROOT).strip().startsWith(CSV);
    return isCsv ? FileFormat.CSV : FileFormat.JSONL;
  }
}
