package dev.arbiter.platform.idempotency.rest;

import java.util.Set;

/**
 * The calls that take an idempotency key: all that post, so that a new one does too, but for those
 * whose answer is a secret or whose request has a password. Neither may be kept, not even as a
 * fingerprint, which could be guessed.
 */
public final class IdempotentCalls {

  private static final String METHOD = "POST";

  private static final Set<String> SECRET =
      Set.of("/api/v1/setup", "/api/v1/tokens", "/api/v1/accounts/me/password");

  private IdempotentCalls() {}

  /** Whether a key on such a call means something; on others it is passed over. */
  static boolean concern(String method) {
    return METHOD.equals(method);
  }

  /**
   * @param path from the root of the application, such as {@code /api/v1/suites}
   */
  public static boolean accept(String method, String path) {
    return concern(method) && !SECRET.contains(path);
  }
}
