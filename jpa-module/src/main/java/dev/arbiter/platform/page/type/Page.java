package dev.arbiter.platform.page.type;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor ask with it for the next page; null at the end
 */
public record Page<T>(List<T> data, String nextCursor) {

  public Page {
    data = List.copyOf(data);
  }

  /**
   * Makes a page of rows that were read with one row more than asked for.
   *
   * @param rows up to {@code limit + 1} rows in order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> keyOf) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> page = rows.subList(0, limit);
    return new Page<>(page, keyOf.apply(page.get(limit - 1)).encode());
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(data.stream().map(mapping).toList(), nextCursor);
  }
}
