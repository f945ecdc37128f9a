package dev.arbiter.evaluation.stray.control;

import java.time.Instant;

public class Sundial {
  Instant read() {
    return Instant.now();
  }
}
