package dev.arbiter.platform.idempotency.type;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a request was answered, kept for its repetition.
 *
 * @param fingerprint of the request: SHA-256 in hexadecimal digits
 * @param status of HTTP, below 500
 * @param contentType null when there was no body
 * @param location null when there was none
 * @param etag null when there was none
 * @param body null when it was longer than {@link #MAX_BYTES}; empty when there was none
 */
public record KeptAnswer(
    String fingerprint, int status, String contentType, String location, String etag, String body) {

  /** Longer bodies are not kept. */
  public static final int MAX_BYTES = 1 << 16;

  public KeptAnswer {
    Objects.requireNonNull(fingerprint, "fingerprint");
    if (body != null && body.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      throw new IllegalArgumentException("too large to be kept");
    }
  }
}
