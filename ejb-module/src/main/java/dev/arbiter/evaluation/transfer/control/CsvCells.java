package dev.arbiter.evaluation.transfer.control;

import java.util.List;

/**
 * A row of CSV as it stands.
 *
 * @param line where it starts, from 1
 * @param cells as written, without the quotes around them
 * @param strayQuotes quotes within cells that are not quoted themselves
 * @param strayAt index of the first cell with such a quote, or -1
 * @param tooLong whether the row is over its limit; then it has no cells
 */
record CsvCells(long line, List<String> cells, long strayQuotes, int strayAt, boolean tooLong) {}
