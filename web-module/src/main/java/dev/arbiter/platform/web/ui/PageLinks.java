package dev.arbiter.platform.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The addresses of the pages before and after the shown one of a list. The list's page reads {@code
 * after} (a cursor) and {@code trail} (the cursors before it) from its address.
 *
 * @param previous null on the first page
 * @param next null on the last page
 */
public record PageLinks(String previous, String next) {

  /** The parameter with the cursor of the page. */
  public static final String AFTER = "after";

  /** The parameter with the cursors of the pages before. */
  public static final String TRAIL = "trail";

  /** Of a list that is not there. */
  public static final PageLinks NONE = new PageLinks(null, null);

  /**
   * @param page the list's address without parameters, for example {@code /runs.xhtml}
   * @param filter what else the address says; null and blank values are left out
   * @param after the shown page's cursor; null or blank for the first page
   * @param trail as the address has it; may be null
   * @param nextCursor null at the end
   */
  public static PageLinks of(
      String page, Map<String, String> filter, String after, String trail, String nextCursor) {
    CursorTrail before = CursorTrail.of(trail);
    boolean isFirst = after == null || after.isBlank();
    return new PageLinks(
        isFirst ? null : at(page, filter, before.last(), before.withoutLast().text()),
        nextCursor == null ? null : at(page, filter, nextCursor, before.with(after).text()));
  }

  /** Whether there is any other page. */
  public boolean isPaged() {
    return previous != null || next != null;
  }

  /** The address of a page of the list; what is null or blank is left out. */
  public static String at(String page, Map<String, String> filter, String after, String trail) {
    Map<String, String> parameters = new LinkedHashMap<>(filter);
    parameters.put(AFTER, after);
    parameters.put(TRAIL, trail);
    String query =
        parameters.entrySet().stream()
            .filter(one -> one.getValue() != null && !one.getValue().isBlank())
            .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? page : page + "?" + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
