package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One pass over one file. */
final class FileReading<T> {

  /** Bytes that one row may have; also what a batch may weigh before it is handed on early. */
  static final int MAX_ROW = 4 << 20;

  private static final int MAX_BATCH = 500;

  private final Problems problems;
  private final RowMapper<T> mapper;
  private final CsvColumns columns;
  private final Consumer<List<T>> batches;
  private List<T> batch = new ArrayList<>();
  private long weight;
  private long heads;

  FileReading(Problems problems, RowMapper<T> mapper, Consumer<List<T>> batches) {
    this(problems, mapper, CsvColumns.asNamed(), batches);
  }

  FileReading(
      Problems problems, RowMapper<T> mapper, CsvColumns columns, Consumer<List<T>> batches) {
    this.problems = problems;
    this.mapper = mapper;
    this.columns = columns;
    this.batches = batches;
  }

  ImportReport read(InputStream file, FileFormat format) throws IOException {
    InputStream buffered = new BufferedInputStream(file, 1 << 16);
    if (!FileSniffer.accepts(buffered, format, problems)) {
      return problems.report(0);
    }
    RowSource source =
        format == FileFormat.CSV
            ? new CsvRows(buffered, mapper, columns, problems)
            : new JsonLinesRows(buffered, problems);
    long rows = source.forEach(this::accept) - heads;
    if (rows == 0 && problems.count() == 0) {
      problems.add(1, null, null, "file.no-rows");
    }
    flush();
    return problems.report(rows);
  }

  private void accept(RawRow raw) {
    heads += mapper.isHead(raw) ? 1 : 0;
    mapper.map(raw).filter(row -> problems.count() == 0).ifPresent(this::add);
  }

  private void add(T row) {
    batch.add(row);
    weight += mapper.weight(row);
    if (batch.size() == MAX_BATCH || weight >= MAX_ROW) {
      flush();
    }
  }

  private void flush() {
    if (!batch.isEmpty() && problems.count() == 0) {
      batches.accept(batch);
    }
    batch = new ArrayList<>();
    weight = 0;
  }
}
