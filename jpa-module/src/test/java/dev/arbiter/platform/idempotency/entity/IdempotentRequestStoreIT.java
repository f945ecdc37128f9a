package dev.arbiter.platform.idempotency.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import dev.arbiter.platform.idempotency.type.KeptAnswer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotentRequestStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofHours(24);
  private static final IdempotencyKey KEY = new IdempotencyKey("key-1");
  private static final KeptAnswer ANSWER =
      new KeptAnswer("a1".repeat(32), 201, "application/json", "/suites/1", "\"0\"", "{\"a\":1}");

  private final UUID tenant = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final UUID account = UUID.randomUUID();
  private IdempotentRequestStore store;

  @BeforeEach
  void open() {
    store = DATABASE.store(IdempotentRequestStore.class);
  }

  @Test
  void aRequestIsTheFirstHoldersUntilItHasAnAnswer() {
    UUID first = UUID.randomUUID();
    assertThat(begin(tenant, first, NOW)).isTrue();
    assertThat(begin(tenant, UUID.randomUUID(), NOW.plusSeconds(1))).isFalse();
    assertThat(find(tenant)).as("it is worked on").isEmpty();

    assertThat(keep(tenant, first, ANSWER)).isTrue();

    assertThat(find(tenant)).contains(ANSWER);
    assertThat(begin(tenant, UUID.randomUUID(), NOW.plus(LEASE).plusSeconds(1)))
        .as("an answer has no lease")
        .isFalse();
    assertThat(keep(tenant, first, ANSWER)).as("twice").isFalse();
    assertThat(release(tenant, first)).as("what is answered stays").isFalse();
  }

  @Test
  void keepsAnswersWithoutABodyAndThoseThatWereTooLarge() {
    UUID holder = UUID.randomUUID();
    begin(tenant, holder, NOW);
    KeptAnswer large = new KeptAnswer("00".repeat(32), 200, "application/json", null, null, null);
    keep(tenant, holder, large);
    assertThat(find(tenant)).contains(large);

    begin(other, holder, NOW);
    KeptAnswer empty = new KeptAnswer("00".repeat(32), 204, null, null, null, "");
    keep(other, holder, empty);
    assertThat(find(other)).contains(empty);
  }

  @Test
  void aRequestWhoseHolderDiedIsTakenOverAfterItsLease() {
    UUID dead = UUID.randomUUID();
    UUID next = UUID.randomUUID();
    begin(tenant, dead, NOW);
    assertThat(begin(tenant, next, NOW.plus(LEASE))).isFalse();
    assertThat(begin(tenant, next, NOW.plus(LEASE).plusMillis(1))).isTrue();

    assertThat(prolong(dead, NOW.plus(DAY))).as("woken up again").isFalse();
    assertThat(keep(tenant, dead, ANSWER)).isFalse();
    assertThat(release(tenant, dead)).isFalse();
    assertThat(keep(tenant, next, ANSWER)).isTrue();
  }

  @Test
  void aProlongedRequestIsNotTakenOver() {
    UUID holder = UUID.randomUUID();
    begin(tenant, holder, NOW);
    assertThat(prolong(holder, NOW.plus(LEASE.multipliedBy(2)))).isTrue();

    assertThat(begin(tenant, UUID.randomUUID(), NOW.plus(LEASE).plusSeconds(1))).isFalse();
  }

  @Test
  void aReleasedRequestIsNew() {
    UUID holder = UUID.randomUUID();
    begin(tenant, holder, NOW);
    assertThat(release(tenant, UUID.randomUUID())).as("somebody else's").isFalse();
    assertThat(release(tenant, holder)).isTrue();

    assertThat(begin(tenant, UUID.randomUUID(), NOW)).isTrue();
  }

  @Test
  void anAnswerIsToldForADay() {
    UUID holder = UUID.randomUUID();
    UUID next = UUID.randomUUID();
    begin(tenant, holder, NOW);
    keep(tenant, holder, ANSWER);
    assertThat(begin(tenant, next, NOW.plus(DAY))).isFalse();
    assertThat(begin(tenant, next, NOW.plus(DAY).plusSeconds(1))).isTrue();
    assertThat(find(tenant)).as("the old answer is gone").isEmpty();
  }

  @Test
  void theSameKeyOfAnotherAccountOrTenantIsAnotherRequest() {
    UUID holder = UUID.randomUUID();
    begin(tenant, holder, NOW);
    UUID colleague = UUID.randomUUID();
    assertThat(begin(tenant, colleague, UUID.randomUUID(), NOW)).isTrue();
    assertThat(begin(other, UUID.randomUUID(), NOW)).isTrue();
  }

  @Test
  void anotherTenantSeesAndChangesNothingEvenWithTheIds() {
    UUID holder = UUID.randomUUID();
    begin(tenant, holder, NOW);
    assertThat(prolongIn(other, holder, NOW.plus(DAY))).isFalse();
    assertThat(keep(other, holder, ANSWER)).isFalse();
    assertThat(release(other, holder)).isFalse();
    assertThat(keep(tenant, holder, ANSWER)).isTrue();

    assertThat(DATABASE.in(other, () -> store.find(account, KEY))).isEmpty();
    assertThat(find(tenant)).contains(ANSWER);
  }

  @Test
  void ofRacingRequestsOneBegins() throws Exception {
    int racers = 4;
    ExecutorService threads = Executors.newFixedThreadPool(racers);
    try {
      for (int round = 0; round < 10; round++) {
        IdempotencyKey key = new IdempotencyKey("race-" + round);
        CyclicBarrier start = new CyclicBarrier(racers);
        Callable<Boolean> racer =
            () -> {
              start.await();
              return DATABASE.in(
                  tenant,
                  () ->
                      store.begin(
                          account, key, UUID.randomUUID(), NOW, NOW.plus(LEASE), NOW.minus(DAY)));
            };
        List<Boolean> begun = new ArrayList<>();
        for (Future<Boolean> one : threads.invokeAll(List.of(racer, racer, racer, racer))) {
          begun.add(one.get());
        }
        assertThat(begun).containsOnlyOnce(true);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void forgetsWhatIsOldOfAllTenantsInBatches() throws SQLException {
    DATABASE.in(null, () -> store.forget(NOW.plus(DAY.multipliedBy(2)), 1_000));
    begin(tenant, UUID.randomUUID(), NOW);
    begin(other, UUID.randomUUID(), NOW.plusSeconds(1));
    begin(tenant, UUID.randomUUID(), UUID.randomUUID(), NOW.plusSeconds(9));

    assertThat(DATABASE.in(null, () -> store.forget(NOW.plusSeconds(5), 1))).isEqualTo(1);
    assertThat(rows()).isEqualTo(2);
    assertThat(DATABASE.in(null, () -> store.forget(NOW.plusSeconds(5), 10))).isEqualTo(1);
    assertThat(DATABASE.in(null, () -> store.forget(NOW.plusSeconds(5), 10))).isZero();
    assertThat(rows()).isEqualTo(1);
  }

  private static int rows() throws SQLException {
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(*) from platform.idempotent_request")) {
      row.next();
      return row.getInt(1);
    }
  }

  private boolean begin(UUID in, UUID holder, Instant now) {
    return begin(in, account, holder, now);
  }

  private boolean begin(UUID in, UUID who, UUID holder, Instant now) {
    return DATABASE.in(
        in, () -> store.begin(who, KEY, holder, now, now.plus(LEASE), now.minus(DAY)));
  }

  private Optional<KeptAnswer> find(UUID in) {
    return DATABASE.in(in, () -> store.find(account, KEY)).orElseThrow().answer();
  }

  private boolean keep(UUID in, UUID holder, KeptAnswer answer) {
    return DATABASE.in(in, () -> store.keep(account, KEY, holder, answer));
  }

  private boolean release(UUID in, UUID holder) {
    return DATABASE.in(in, () -> store.release(account, KEY, holder));
  }

  private boolean prolong(UUID holder, Instant until) {
    return prolongIn(tenant, holder, until);
  }

  private boolean prolongIn(UUID in, UUID holder, Instant until) {
    return DATABASE.in(in, () -> store.prolong(account, KEY, holder, until));
  }
}
