package dev.arbiter.client.http;

import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What the server answered, when it did not refuse.
 *
 * @param body null if there is none
 */
public record Answer<T>(int status, HttpHeaders headers, T body) {

  /** For {@code If-Match} of the edit that follows. */
  public Optional<String> entityTag() {
    return headers.firstValue("ETag");
  }

  /** Whether this is what an earlier request with the same key was answered. */
  public boolean isReplayed() {
    return headers.firstValue("Idempotent-Replayed").map("true"::equals).orElse(false);
  }
}
