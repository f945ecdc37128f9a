package dev.arbiter.platform.page.type;

import dev.arbiter.platform.error.type.ProblemException;

/**
 * Asks for one page.
 *
 * @param limit rows, 1 to {@value #MAX_LIMIT}
 * @param cursor where the previous page ended; null for the first page
 */
public record PageRequest(int limit, Cursor cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 500;

  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw ProblemException.invalid("page.limit", MAX_LIMIT);
    }
  }

  /** From a query string: both may be null. */
  public static PageRequest of(Integer limit, String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit,
        cursor == null || cursor.isBlank() ? null : Cursor.decode(cursor));
  }
}
