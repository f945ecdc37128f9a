package dev.arbiter.evaluation.transfer.control;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.util.ArrayList;
import java.util.List;

/** Takes the cells of a row from the parser, and lets go of them when they are too much. */
final class CsvCellHandler extends AbstractBaseCsvCallbackHandler<CsvCells> {
  private static final int MAX_CELLS = 1_000;

  private List<String> cells = new ArrayList<>();
  private long line = 1;
  private long weight;
  private long strayQuotes;
  private int strayAt;

  /** Where the row starts that was begun last. */
  long line() {
    return line;
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    line = startingLineNumber;
    cells = new ArrayList<>();
    weight = 0;
    strayQuotes = 0;
    strayAt = -1;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    weight += length;
    if (!quoted) {
      countQuotes(index, buffer, offset, length);
    }
    if (isTooLong(index + 1)) {
      cells = List.of();
    } else {
      cells.add(new String(buffer, offset, length));
    }
  }

  private boolean isTooLong(int count) {
    return weight > FileReading.MAX_ROW || count > MAX_CELLS;
  }

  private void countQuotes(int index, char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (buffer[i] == '"') {
        strayQuotes++;
        strayAt = strayAt < 0 ? index : strayAt;
      }
    }
  }

  @Override
  protected RecordWrapper<CsvCells> buildRecord() {
    return wrapRecord(new CsvCells(line, cells, strayQuotes, strayAt, isTooLong(getFieldCount())));
  }
}
