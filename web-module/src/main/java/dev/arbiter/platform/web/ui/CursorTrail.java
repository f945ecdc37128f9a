package dev.arbiter.platform.web.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The cursors of the pages that lie before the shown one, so that "previous" needs no offset. Only
 * the newest are kept, for an address must not grow without end: whoever walks further back than
 * that arrives at the first page.
 */
record CursorTrail(List<String> cursors) {

  private static final int KEPT = 15;

  /** Stands for the first page, which has no cursor; a cursor itself never contains it. */
  private static final String FIRST = "~";

  private static final String SEPARATOR = ".";

  CursorTrail {
    cursors = List.copyOf(cursors);
  }

  /**
   * @param text from the address; null or blank is the empty trail
   */
  static CursorTrail of(String text) {
    return text == null || text.isBlank()
        ? new CursorTrail(List.of())
        : new CursorTrail(Arrays.asList(text.split("\\" + SEPARATOR)));
  }

  CursorTrail with(String cursor) {
    List<String> longer = new ArrayList<>(cursors);
    longer.add(cursor == null || cursor.isBlank() ? FIRST : cursor);
    return new CursorTrail(longer.subList(Math.max(0, longer.size() - KEPT), longer.size()));
  }

  /** The cursor of the page before; null when that is the first page. */
  String last() {
    String last = cursors.isEmpty() ? FIRST : cursors.get(cursors.size() - 1);
    return FIRST.equals(last) ? null : last;
  }

  CursorTrail withoutLast() {
    return cursors.isEmpty() ? this : new CursorTrail(cursors.subList(0, cursors.size() - 1));
  }

  /** Null when empty, so that it leaves the address. */
  String text() {
    return cursors.isEmpty() ? null : String.join(SEPARATOR, cursors);
  }
}
