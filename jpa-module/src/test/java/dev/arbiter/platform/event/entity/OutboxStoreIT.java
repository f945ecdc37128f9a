package dev.arbiter.platform.event.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.entity.StoreFixture;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The outbox, its relay and its consumers on a real database. */
class OutboxStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private OutboxStore outbox;
  private RelayStore relay;

  @BeforeEach
  void open() {
    outbox = DATABASE.store(OutboxStore.class);
    relay = DATABASE.store(RelayStore.class);
    DATABASE.in(null, () -> relay.sent(relay.next(1_000)));
  }

  @Test
  void anEventLeavesWithItsTransactionOrNotAtAll() {
    StoredEvent kept = add(tenant);
    StoredEvent undone = event();
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    tenant,
                    () -> {
                      outbox.add(undone);
                      throw new IllegalStateException("the deed fails");
                    }))
        .hasMessage("the deed fails");

    assertThat(unsent()).extracting(UnsentEvent::id).containsExactly(kept.id());
  }

  @Test
  void theRelayLearnsWhoseAnEventIsAndNothingElse() {
    StoredEvent one = add(tenant);
    StoredEvent two = add(other);

    assertThat(unsent())
        .containsExactlyInAnyOrder(
            new UnsentEvent(tenant, one.id(), "sample.happened", null, "correlation", 0),
            new UnsentEvent(other, two.id(), "sample.happened", null, "correlation", 0));
  }

  @Test
  void whatIsMarkedIsNotSentAgain() {
    add(tenant);
    add(other);
    assertThat(DATABASE.in(null, () -> relay.sent(relay.next(10)))).isEqualTo(2);

    assertThat(unsent()).isEmpty();
  }

  @Test
  void aRelayThatDiesBeforeItMarksLeavesTheEventsToTheNext() {
    StoredEvent event = add(tenant);
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    null,
                    () -> {
                      assertThat(relay.sent(relay.next(10))).isEqualTo(1);
                      throw new IllegalStateException("dead");
                    }))
        .hasMessage("dead");

    assertThat(unsent()).extracting(UnsentEvent::id).containsExactly(event.id());
  }

  @Test
  void oneRelayIsAtWorkAtATime() throws SQLException {
    add(tenant);
    try (Connection first = DATABASE.database().asApp().getConnection();
        Statement statement = first.createStatement()) {
      first.setAutoCommit(false);
      assertThat(statement.executeQuery("select id from platform.relay_next(10)").next()).isTrue();

      assertThat(unsent()).as("while another holds the outbox").isEmpty();
      first.rollback();
      assertThat(unsent()).as("when its transaction is over").hasSize(1);
    }
  }

  @Test
  void aConsumerHandlesAnEventOnce() {
    StoredEvent event = add(tenant);

    assertThat(handle(event, "analytics.one")).isTrue();
    assertThat(handle(event, "analytics.one")).isFalse();
    assertThat(handle(event, "analytics.two")).isTrue();
  }

  @Test
  void whatFailsIsNotHandled() {
    StoredEvent event = add(tenant);
    assertThatThrownBy(
            () ->
                DATABASE.in(
                    tenant,
                    () -> {
                      assertThat(outbox.handle(event.id(), "analytics.one", NOW)).isTrue();
                      throw new IllegalStateException("the effect fails");
                    }))
        .hasMessage("the effect fails");

    assertThat(handle(event, "analytics.one")).isTrue();
  }

  @Test
  void anotherTenantNeitherReadsNorHandlesAnEvent() {
    StoredEvent event = add(tenant);

    assertThat(DATABASE.in(other, () -> outbox.find(event.id()).isPresent())).isFalse();
    assertThat(DATABASE.in(tenant, () -> outbox.find(event.id()).orElseThrow())).isEqualTo(event);
    assertThatThrownBy(() -> DATABASE.in(other, () -> outbox.handle(event.id(), "x.y", NOW)))
        .isInstanceOf(PersistenceException.class);
    assertThat(handle(event, "x.y")).isTrue();
  }

  @Test
  void forgetsInBatchesWhatWasSentLongAgoAndWhoHandledIt() {
    List<StoredEvent> old = List.of(add(tenant), add(tenant), add(other));
    old.forEach(event -> assertThat(handledByItsOwner(event)).isTrue());
    DATABASE.in(null, () -> relay.sent(relay.next(10)));
    StoredEvent unsent = add(tenant);
    Instant later = Instant.now().plusSeconds(60);

    assertThat(DATABASE.in(null, () -> relay.forget(NOW, 10))).as("nothing is that old").isZero();
    while (DATABASE.in(null, () -> relay.forget(later, 2)) == 2) {
      assertThat(DATABASE.in(tenant, () -> outbox.find(unsent.id()))).isPresent();
    }

    for (StoredEvent event : old) {
      assertThat(DATABASE.in(tenant, () -> outbox.find(event.id()))).isEmpty();
      assertThat(DATABASE.in(other, () -> outbox.find(event.id()))).isEmpty();
    }
    assertThat(unsent()).extracting(UnsentEvent::id).containsExactly(unsent.id());
  }

  private boolean handledByItsOwner(StoredEvent event) {
    UUID owner = DATABASE.in(tenant, () -> outbox.find(event.id())).isPresent() ? tenant : other;
    return DATABASE.in(owner, () -> outbox.handle(event.id(), "analytics.one", NOW));
  }

  private boolean handle(StoredEvent event, String consumer) {
    return DATABASE.in(tenant, () -> outbox.handle(event.id(), consumer, NOW));
  }

  private List<UnsentEvent> unsent() {
    return DATABASE.in(null, () -> relay.next(100));
  }

  private StoredEvent add(UUID owner) {
    StoredEvent event = event();
    DATABASE.in(owner, () -> outbox.add(event));
    return event;
  }

  private static StoredEvent event() {
    return new StoredEvent(UUID.randomUUID(), "sample.happened", "{\"a\":1}", "correlation", NOW);
  }
}
