package dev.arbiter.evaluation.transfer.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the header and the first rows of a CSV file, for a person to look at. */
public final class CsvSample {

  private static final int LONGEST = 120;

  private final int most;
  private final List<List<String>> rows = new ArrayList<>();
  private CsvHeader header;

  /**
   * @param most rows to keep
   */
  public CsvSample(int most) {
    this.most = most;
  }

  /** A column with its first cells. */
  public record Column(String name, String field, List<String> cells) {}

  void take(CsvHeader found) {
    header = found;
  }

  void take(CsvCells cells) {
    if (wantsMore()) {
      rows.add(cells.cells());
    }
  }

  boolean wantsMore() {
    return rows.size() < most;
  }

  /** Empty when no header was read. */
  public List<Column> columns() {
    return header == null
        ? List.of()
        : IntStream.range(0, header.titles().size()).mapToObj(this::column).toList();
  }

  private Column column(int index) {
    List<String> cells =
        rows.stream()
            .filter(row -> index < row.size())
            .map(row -> shortened(row.get(index)))
            .toList();
    return new Column(header.titles().get(index), header.fieldOf(index), cells);
  }

  private static String shortened(String cell) {
    return cell.codePointCount(0, cell.length()) <= LONGEST
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
