package dev.arbiter.evaluation.work.control;

import dev.arbiter.platform.security.type.Caller;
import java.util.UUID;

/** Whom the engine acts as. */
final class WorkCaller {

  private WorkCaller() {}

  static Caller of(UUID tenant) {
    return Caller.system(tenant, "evaluation.work", UUID.randomUUID().toString());
  }
}
