package dev.arbiter.platform.cache.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.error.type.ProblemException;
import java.io.File;
import java.util.UUID;
import javax.cache.expiry.ExpiryPolicy;
import org.junit.jupiter.api.Test;

class JcacheTenantCacheTest {

  private static final UUID RUN = new UUID(0, 7);
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  private final HeapCaches caches = new HeapCaches();
  private final TenantCache cache = caches.ofBoundTenant();

  @Test
  void givesBackWhatWasKept() {
    cache.keep("comparison", RUN, "a is better");

    assertThat(cache.find("comparison", RUN, String.class)).contains("a is better");
    assertThat(cache.find("outcomes", RUN, String.class)).isEmpty();
    assertThat(cache.find("comparison", new UUID(0, 8), String.class)).isEmpty();
  }

  @Test
  void sharesNothingBetweenTenantsWithTheSameId() {
    caches.bind(ONE);
    cache.keep("comparison", RUN, "of one");
    caches.bind(OTHER);
    assertThat(cache.find("comparison", RUN, String.class)).isEmpty();

    cache.keep("comparison", RUN, "of the other");
    caches.bind(ONE);

    assertThat(cache.find("comparison", RUN, String.class)).contains("of one");
    assertThat(caches.entries()).hasSize(2);
    assertThat(caches.entries().keySet())
        .allMatch(key -> key.matches("(" + ONE + "|" + OTHER + ")/.*"));
  }

  @Test
  void refusesWithoutATenant() {
    caches.bind(null);

    assertThatThrownBy(() -> cache.keep("comparison", RUN, "x"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> cache.find("comparison", RUN, String.class))
        .isInstanceOf(ProblemException.class);
    assertThat(caches.entries()).isEmpty();
  }

  @Test
  void breaksNothingWhenTheCacheIsOutOfOrder() {
    caches.breakDown();

    cache.keep("comparison", RUN, "x");

    assertThat(cache.find("comparison", RUN, String.class)).isEmpty();
  }

  @Test
  void takesNothingThatItDoesNotUnderstand() {
    cache.keep("comparison", RUN, "x");
    caches.entries().replaceAll((key, bytes) -> new byte[] {1, 2, 3});
    assertThat(cache.find("comparison", RUN, String.class)).isEmpty();

    cache.keep("comparison", RUN, 7);
    assertThat(cache.find("comparison", RUN, String.class)).isEmpty();

    cache.keep("comparison", RUN, new File("of another package"));
    assertThat(cache.find("comparison", RUN, File.class)).isEmpty();
  }

  @Test
  void forgetsAfterAnHour() {
    cache.keep("comparison", RUN, "x");

    ExpiryPolicy expiry = caches.configuration().getExpiryPolicyFactory().create();
    assertThat(expiry.getExpiryForCreation()).isEqualTo(JcacheTenantCache.LIFETIME);
    assertThat(expiry.getExpiryForAccess()).isNull();
  }

  @Test
  void keepsWithinItsBudgetWhatWasUsedLast() {
    TenantCache small = caches.ofBoundTenant(700);
    for (int i = 0; i < 5; i++) {
      small.keep("text", new UUID(0, i), "x".repeat(150));
      assertThat(small.find("text", new UUID(0, 0), String.class)).isPresent();
    }

    assertThat(caches.entries()).hasSize(4);
    assertThat(small.find("text", new UUID(0, 1), String.class)).isEmpty();
    assertThat(small.find("text", new UUID(0, 4), String.class)).isPresent();
  }

  @Test
  void keepsNoValueThatWouldDriveOutAllOthers() {
    TenantCache small = caches.ofBoundTenant(1_000);

    small.keep("text", RUN, "x".repeat(300));

    assertThat(caches.entries()).isEmpty();
  }
}
