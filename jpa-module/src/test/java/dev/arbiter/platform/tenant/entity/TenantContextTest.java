package dev.arbiter.platform.tenant.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.security.type.Caller;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantContextTest {

  private static final Caller CALLER =
      Caller.system(UUID.fromString("0199aaaa-0000-7000-8000-00000000000a"), "work", "correlation");

  @AfterEach
  void clear() {
    TenantContext.clear();
  }

  @Test
  void holdsNobodyUntilSomebodyIsBound() {
    assertThat(TenantContext.current()).isEmpty();
  }

  @Test
  void holdsTheBoundCallerUntilItIsCleared() {
    TenantContext.bind(CALLER);
    assertThat(TenantContext.current()).contains(CALLER);
    TenantContext.clear();
    assertThat(TenantContext.current()).isEmpty();
  }

  @Test
  void tellsNoOtherThread() throws InterruptedException {
    TenantContext.bind(CALLER);
    AtomicReference<Optional<Caller>> seen = new AtomicReference<>();
    Thread other = new Thread(() -> seen.set(TenantContext.current()));
    other.start();
    other.join();
    assertThat(seen.get()).isEmpty();
  }
}
