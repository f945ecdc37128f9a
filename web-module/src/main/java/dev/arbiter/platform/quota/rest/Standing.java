package dev.arbiter.platform.quota.rest;

/**
 * How a caller stands after a request, in the words of draft-ietf-httpapi-ratelimit-headers-10
 * (structured fields, RFC 9651).
 *
 * @param limit requests that a window has, from 1
 * @param left how many of them are still free, from 0
 * @param seconds whole seconds until all are free again, from 1
 * @param refused whether the request came when none was left
 */
public record Standing(int limit, int left, long seconds, boolean refused) {

  /** The name of the one policy. */
  private static final String NAME = "\"default\"";

  /** The value of {@code RateLimit-Policy}. */
  String policy() {
    return NAME + ";q=" + limit + ";w=" + RequestQuota.WINDOW.toSeconds();
  }

  /** The value of {@code RateLimit}. */
  String state() {
    return NAME + ";r=" + left + ";t=" + seconds;
  }
}
