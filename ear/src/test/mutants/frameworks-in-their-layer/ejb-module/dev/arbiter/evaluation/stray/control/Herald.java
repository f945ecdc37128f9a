package dev.arbiter.evaluation.stray.control;

import jakarta.ws.rs.core.Response;

public class Herald {
  Response answer() {
    return null;
  }
}
