package dev.arbiter.platform.security.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The page that somebody wanted before signing in. It comes back to us through the browser, so only
 * a path of this very site is believed: never another host, however it is spelt.
 */
public final class ReturnAddress {

  /** Query parameter of the sign-in page. */
  public static final String PARAMETER = "wanted";

  /** Where one goes without a wanted page. */
  public static final String HOME = "/";

  private static final int MAX_LENGTH = 2000;

  /**
   * One slash first, not followed by a slash or backslash; then only characters that a path and a
   * query consist of. No backslash, no control character, no scheme, no authority.
   */
  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~!$&'()*+,;=:@/?%-]*");

  private ReturnAddress() {}

  static String of(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /**
   * @param wanted what the browser says; may be null
   * @return it, when it is a path of this site and not the sign-in page; else {@link #HOME}
   */
  public static String sanitize(String wanted) {
    boolean good =
        wanted != null
            && wanted.length() <= MAX_LENGTH
            && LOCAL.matcher(wanted).matches()
            && !wanted.startsWith(RequestArea.SIGN_IN_PAGE);
    return good ? wanted : HOME;
  }
}
