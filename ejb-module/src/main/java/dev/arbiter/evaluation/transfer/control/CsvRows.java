package dev.arbiter.evaluation.transfer.control;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Rows of CSV (RFC 4180) under a header. */
final class CsvRows implements RowSource {
  private static final int LOOK = 1 << 13;

  private final InputStream file;
  private final RowMapper<?> mapper;
  private final CsvColumns columns;
  private final Problems problems;
  private final CsvCellHandler handler = new CsvCellHandler();
  private final StrictUtf8Reader text;
  private CsvHeader header;
  private boolean headerIsBad;
  private long rows;
  private long strayQuotes;

  CsvRows(InputStream file, RowMapper<?> mapper, CsvColumns columns, Problems problems) {
    this.file = file;
    this.mapper = mapper;
    this.columns = columns;
    this.problems = problems;
    this.text = new StrictUtf8Reader(file);
  }

  @Override
  public long forEach(Consumer<RawRow> consumer) throws IOException {
    Iterator<CsvCells> records =
        CsvReader.builder()
            .fieldSeparator(delimiter())
            .acceptCharsAfterQuotes(false)
            .ignoreDifferentFieldCount(true)
            .skipEmptyLines(true)
            .maxBufferSize(FileReading.MAX_ROW)
            .build(handler, text)
            .iterator();
    try {
      readAll(records, consumer);
    } catch (UncheckedIOException e) {
      notUtf8(e.getCause());
    } catch (CsvParseException e) {
      broken(e);
    }
    return rows;
  }

  /** A row is looked at before a fault of the next one ends the reading. */
  private void readAll(Iterator<CsvCells> records, Consumer<RawRow> consumer) {
    boolean more = records.hasNext();
    while (more) {
      CsvCells cells = records.next();
      strayQuotes += cells.strayQuotes();
      RuntimeException fault = null;
      try {
        more = records.hasNext();
      } catch (CsvParseException | UncheckedIOException e) {
        fault = e;
      }
      if (!more && (text.quotes() - strayQuotes) % 2 != 0) {
        problems.add(cells.line(), null, null, "csv.unbalanced-quote");
        return;
      }
      if (!accept(cells, consumer)) {
        return;
      }
      if (fault != null) {
        throw fault;
      }
    }
  }

  /** Whether it is worth reading on. */
  private boolean accept(CsvCells cells, Consumer<RawRow> consumer) {
    CsvSample sample = columns.sample();
    if (header == null) {
      header = header(cells);
      headerIsBad = problems.count() > 0;
      sample.take(header);
      return !headerIsBad || sample.wantsMore();
    }
    sample.take(cells);
    if (headerIsBad) {
      return sample.wantsMore();
    }
    rows++;
    row(cells, consumer);
    return true;
  }

  private CsvHeader header(CsvCells cells) {
    if (cells.tooLong()) {
      problems.add(cells.line(), null, null, "row.too-long", LineCutter.mebibytes());
    }
    return new CsvHeader(cells, mapper, columns.fields(), problems);
  }

  private void row(CsvCells cells, Consumer<RawRow> consumer) {
    long before = problems.count();
    if (cells.tooLong()) {
      problems.add(cells.line(), null, null, "row.too-long", LineCutter.mebibytes());
    } else if (cells.strayAt() >= 0) {
      String field = name(cells.strayAt());
      problems.add(cells.line(), null, field, "csv.stray-quote");
    } else if (cells.cells().size() != header.names().size()) {
      String found = String.valueOf(cells.cells().size());
      String expected = String.valueOf(header.names().size());
      problems.add(cells.line(), null, null, "csv.ragged", found, expected);
    } else {
      Map<String, Object> values = values(cells);
      if (problems.count() == before) {
        consumer.accept(new RawRow(cells.line(), values, "", field -> null));
      }
    }
  }

  private String name(int index) {
    return index < header.names().size() ? header.names().get(index) : null;
  }

  private Map<String, Object> values(CsvCells cells) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < cells.cells().size(); i++) {
      String field = header.names().get(i);
      String cell = cells.cells().get(i);
      if (field.equals(CsvColumns.LEFT_OUT)) {
        continue;
      }
      if (cell.indexOf(0) >= 0) {
        problems.add(cells.line(), null, field, "character.null");
      } else if (CsvValues.isFormula(cell)) {
        problems.add(cells.line(), null, field, "csv.formula", field, shortened(cell.strip()));
      } else if (CsvValues.isSpreadsheetError(cell)) {
        problems.add(cells.line(), null, field, "csv.spreadsheet-error", field, cell.strip());
      } else {
        put(values, cells.line(), field, CsvText.withoutApostrophe(cell));
      }
    }
    return values;
  }

  private void put(Map<String, Object> values, long line, String field, String cell) {
    try {
      Object value = CsvValues.of(field, cell);
      if (value != null) {
        values.put(field, value);
      }
    } catch (MalformedJsonException e) {
      problems.add(line, null, field, e.code(), e.arguments().toArray());
    }
  }

  private void notUtf8(IOException fault) throws IOException {
    if (!(fault instanceof StrictUtf8Reader.NotUtf8Exception notUtf8)) {
      throw fault;
    }
    problems.add(notUtf8.line(), notUtf8.column(), null, "encoding.not-utf8", notUtf8.hex());
  }

  private void broken(CsvParseException fault) throws IOException {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        notUtf8(io);
        return;
      }
      if (String.valueOf(cause.getMessage()).contains("after closing quote")) {
        problems.add(handler.line(), null, null, "csv.after-quote");
        return;
      }
    }
    problems.add(handler.line(), null, null, "csv.row-too-long", LineCutter.mebibytes());
  }

  /** The separator that the first line uses most, outside quotes. */
  private char delimiter() throws IOException {
    file.mark(LOOK);
    byte[] head = file.readNBytes(LOOK);
    file.reset();
    int[] counts = new int[128];
    boolean quoted = false;
    for (byte b : head) {
      if (b == '"') {
        quoted = !quoted;
      } else if (!quoted && (b == '\n' || b == '\r')) {
        break;
      } else if (!quoted && b > 0) {
        counts[b]++;
      }
    }
    char best = counts[';'] > counts[','] ? ';' : ',';
    return counts['\t'] > counts[best] ? '\t' : best;
  }

  private static String shortened(String cell) {
    return cell.length() <= 40 ? cell : cell.substring(0, 40) + "…";
  }
}
