package dev.arbiter.evaluation.stray.control;

import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.entity.TenantContext;

public class Impostor {
  void become(Caller somebody) {
    TenantContext.bind(somebody);
  }
}
