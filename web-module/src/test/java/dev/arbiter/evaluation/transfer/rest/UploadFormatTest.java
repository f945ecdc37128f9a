package dev.arbiter.evaluation.transfer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import org.junit.jupiter.api.Test;

class UploadFormatTest {

  @Test
  void believesTheParameterBeforeTheContentType() {
    assertThat(UploadFormat.of(FileFormat.JSONL, "text/csv")).isEqualTo(FileFormat.JSONL);
  }

  @Test
  void tellsCsvByItsContentTypeAndTakesTheRestForJsonLines() {
    assertThat(UploadFormat.of(null, "Text/CSV; charset=utf-8")).isEqualTo(FileFormat.CSV);
    assertThat(UploadFormat.of(null, "application/x-ndjson")).isEqualTo(FileFormat.JSONL);
    assertThat(UploadFormat.of(null, null)).isEqualTo(FileFormat.JSONL);
  }
}
