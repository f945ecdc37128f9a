package dev.arbiter.platform.security.api;

import java.util.regex.Pattern;

/**
 * The page that somebody wanted before signing in. It comes back to us through the browser, so only
 * a path of this very site is believed: never another host, however it is spelt.
 */
public final class ReturnAddress {

  /** Query parameter of the sign-in page. */
  public static final String PARAMETER = "wanted";

  /** Query parameter that tells the sign-in page to say that a session is over. */
  public static final String ENDED = "ended";

  /** The page that asks for e-mail address and password. */
  public static final String SIGN_IN_PAGE = "/sign-in.xhtml";

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

  /**
   * @param wanted what the browser says; may be null
   * @return it, when it is a path of this site and not the sign-in page; else {@link #HOME}
   */
  public static String sanitize(String wanted) {
    boolean good =
        wanted != null
            && wanted.length() <= MAX_LENGTH
            && LOCAL.matcher(wanted).matches()
            && !wanted.startsWith(SIGN_IN_PAGE);
    return good ? wanted : HOME;
  }
}
