package dev.arbiter.evaluation.progress.rest;

import java.net.URI;
import java.util.Locale;

/** Whether a request comes from a page of this very site. */
final class PageOrigin {

  private PageOrigin() {}

  /**
   * @param origin the browser's header; null from a program
   * @param host the authority that the browser asked, which a proxy must pass on
   */
  static boolean isOurs(String origin, String host) {
    if (origin == null || host == null) {
      return false;
    }
    try {
      URI page = URI.create(origin);
      boolean isWeb = "https".equals(page.getScheme()) || "http".equals(page.getScheme());
      return isWeb
          && page.getAuthority() != null
          && bare(page.getAuthority()).equals(bare(host))
          && page.getRawPath().isEmpty();
    } catch (IllegalArgumentException opaque) {
      return false;
    }
  }

  /** Some programs name the usual port, others leave it out. */
  private static String bare(String authority) {
    return authority.toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
  }
}
