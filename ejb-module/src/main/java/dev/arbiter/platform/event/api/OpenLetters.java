package dev.arbiter.platform.event.api;

import java.time.Instant;

/**
 * Dead letters that wait for somebody.
 *
 * @param count from 0
 * @param newest when the last of them was given up; null when there is none
 */
public record OpenLetters(int count, Instant newest) {

  public static final OpenLetters NONE = new OpenLetters(0, null);
}
