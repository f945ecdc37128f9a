package dev.arbiter.platform.event.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeadLetterStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
  private static final String ONE = "analytics.one";
  private static final String TWO = "analytics.two";

  private final UUID tenant = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private OutboxStore outbox;
  private RelayStore relay;
  private DeadLetterStore letters;

  @BeforeEach
  void open() {
    outbox = DATABASE.store(OutboxStore.class);
    relay = DATABASE.store(RelayStore.class);
    letters = DATABASE.store(DeadLetterStore.class);
    sendAll();
  }

  @Test
  void keepsWhatTheEventSaidWhoFailedHowOftenAndWhy() {
    UUID event = sentEvent();
    UUID id = keep(event, ONE, "broken", NOW);

    DeadLetter letter = find(id);
    assertThat(letter.eventId()).isEqualTo(event);
    assertThat(letter.payload()).isEqualTo("{\"a\":1}");
    assertThat(letter.kind()).isEqualTo("sample.happened");
    assertThat(letter.consumer()).isEqualTo(ONE);
    assertThat(letter.reason()).isEqualTo("broken");
    assertThat(letter.attempts()).isEqualTo(3);
    assertThat(letter.status()).isEqualTo(DeadLetterStatus.OPEN);
    assertThat(letter.occurredAt()).isEqualTo(NOW);
  }

  @Test
  void keepsALetterOfAnEventThatTheOutboxHasForgotten() {
    UUID id = keep(UUID.randomUUID(), ONE, "forgotten", NOW);

    assertThat(find(id).payload()).isNull();
    assertThat(redrive(id)).as("there is nothing to be sent").isFalse();
    assertThat(DATABASE.in(tenant, () -> letters.discard(id, null, NOW))).isTrue();
  }

  @Test
  void sendsALetterAgainToItsConsumerOnly() {
    UUID event = sentEvent();
    UUID id = keep(event, ONE, "broken", NOW);

    assertThat(redrive(id)).isTrue();
    assertThat(redrive(id)).as("twice").isFalse();

    assertThat(unsent())
        .containsExactly(
            new UnsentEvent(tenant, event, "sample.happened", List.of(ONE), "correlation", 1));
    assertThat(find(id).status()).isEqualTo(DeadLetterStatus.REDRIVEN);
    DATABASE.in(tenant, () -> letters.handled(event, ONE, NOW));
    assertThat(find(id).status()).isEqualTo(DeadLetterStatus.HANDLED);
    assertThat(find(id).closedAt()).isEqualTo(NOW);
  }

  @Test
  void sendsALetterAgainWhoseEventTheOutboxHasForgotten() {
    UUID event = sentEvent();
    UUID id = keep(event, ONE, "broken", NOW);
    DATABASE.in(null, () -> relay.forget(Instant.now().plusSeconds(60), 1_000));
    assertThat(DATABASE.in(tenant, () -> outbox.find(event))).isEmpty();

    assertThat(redrive(id)).isTrue();

    assertThat(unsent()).extracting(UnsentEvent::id).containsExactly(event);
    assertThat(DATABASE.in(tenant, () -> outbox.find(event)).orElseThrow().payload())
        .isEqualTo("{\"a\":1}");
  }

  @Test
  void twoConsumersOfOneEventAreSentItTogether() {
    UUID event = sentEvent();
    UUID one = keep(event, ONE, "broken", NOW);
    keep(event, TWO, "broken", NOW.plusSeconds(1));

    assertThat(redrive(one)).isTrue();
    assertThat(DATABASE.in(tenant, () -> letters.redriveAll(TWO, 10))).isEqualTo(1);

    assertThat(unsent()).hasSize(1);
    assertThat(unsent().get(0).consumers()).containsExactly(ONE, TWO);
  }

  @Test
  void aRelayDoesNotMarkWhatIsToBeSentAgainMeanwhile() {
    UUID event = sentEvent();
    UUID one = keep(event, ONE, "broken", NOW);
    UUID two = keep(event, TWO, "broken", NOW);
    assertThat(redrive(one)).isTrue();
    List<UnsentEvent> underWay = unsent();
    assertThat(redrive(two)).isTrue();

    assertThat(DATABASE.in(null, () -> relay.sent(underWay))).isZero();
    assertThat(unsent().get(0).consumers()).containsExactly(ONE, TWO);
  }

  @Test
  void aLetterThatFailsAgainIsOpenAgainAndCountsAllAttempts() {
    UUID event = sentEvent();
    UUID id = keep(event, ONE, "broken", NOW);
    redrive(id);

    DATABASE.in(tenant, () -> letters.keep(failure(event, ONE, "still broken"), NOW));

    DeadLetter letter = find(id);
    assertThat(letter.status()).isEqualTo(DeadLetterStatus.OPEN);
    assertThat(letter.attempts()).isEqualTo(6);
    assertThat(letter.redrives()).isEqualTo(1);
    assertThat(letter.reason()).isEqualTo("still broken");
  }

  @Test
  void aDiscardedLetterStaysSo() {
    UUID event = sentEvent();
    UUID id = keep(event, ONE, "broken", NOW);
    UUID person = UUID.randomUUID();
    assertThat(DATABASE.in(tenant, () -> letters.discard(id, person, NOW))).isTrue();

    assertThat(DATABASE.in(tenant, () -> letters.discard(id, person, NOW))).isFalse();
    assertThat(redrive(id)).isFalse();
    assertThat(DATABASE.in(tenant, () -> letters.keep(failure(event, ONE, "late"), NOW)))
        .as("a late failure of the same")
        .isFalse();
    assertThat(find(id).closedBy()).isEqualTo(person);
    assertThat(find(id).reason()).isEqualTo("broken");
  }

  @Test
  void listsNewestFirstByStatusAndConsumerPageByPage() {
    UUID event = sentEvent();
    UUID oldest = keep(event, ONE, "a", NOW);
    UUID middle = keep(sentEvent(), TWO, "b", NOW.plusSeconds(1));
    UUID newest = keep(sentEvent(), ONE, "c", NOW.plusSeconds(2));

    assertThat(ids(null, PageRequest.of(2, null))).containsExactly(newest, middle, oldest);
    assertThat(ids(null, new PageRequest(2, Cursor.of(NOW.plusSeconds(1), middle))))
        .containsExactly(oldest);
    assertThat(ids(ONE, PageRequest.of(10, null))).containsExactly(newest, oldest);
  }

  @Test
  void forgetsClosedLettersAndNeverOpenOnes() {
    UUID open = keep(sentEvent(), ONE, "a", NOW);
    UUID closed = keep(sentEvent(), ONE, "b", NOW);
    DATABASE.in(tenant, () -> letters.discard(closed, null, NOW));

    DATABASE.in(null, () -> relay.forget(NOW.plusSeconds(1), 1_000));

    assertThat(DATABASE.in(tenant, () -> letters.find(closed))).isEmpty();
    assertThat(DATABASE.in(tenant, () -> letters.find(open))).isPresent();
  }

  @Test
  void anotherTenantSeesAndMovesNothing() {
    UUID id = keep(sentEvent(), ONE, "broken", NOW);

    assertThat(DATABASE.in(other, () -> letters.find(id))).isEmpty();
    assertThat(DATABASE.in(other, () -> letters.redrive(id))).isFalse();
    assertThat(DATABASE.in(other, () -> letters.redriveAll(null, 10))).isZero();
    assertThat(DATABASE.in(other, () -> letters.discard(id, null, NOW))).isFalse();
    assertThat(find(id).status()).isEqualTo(DeadLetterStatus.OPEN);
  }

  private List<UUID> ids(String consumer, PageRequest page) {
    return DATABASE.in(tenant, () -> letters.list(DeadLetterStatus.OPEN, consumer, page)).stream()
        .map(DeadLetter::id)
        .toList();
  }

  private DeadLetter find(UUID id) {
    return DATABASE.in(tenant, () -> letters.find(id).orElseThrow());
  }

  private boolean redrive(UUID id) {
    return DATABASE.in(tenant, () -> letters.redrive(id));
  }

  private UUID keep(UUID event, String consumer, String reason, Instant at) {
    FailedDelivery failure = failure(event, consumer, reason);
    assertThat(DATABASE.in(tenant, () -> letters.keep(failure, at))).isTrue();
    return failure.letter();
  }

  private static FailedDelivery failure(UUID event, String consumer, String reason) {
    return new FailedDelivery(
        UUID.randomUUID(), event, "sample.happened", consumer, "correlation", 3, reason);
  }

  private UUID sentEvent() {
    UUID id = UUID.randomUUID();
    DATABASE.in(
        tenant,
        () -> outbox.add(new StoredEvent(id, "sample.happened", "{\"a\":1}", "correlation", NOW)));
    sendAll();
    return id;
  }

  private void sendAll() {
    DATABASE.in(null, () -> relay.sent(relay.next(1_000)));
  }

  private List<UnsentEvent> unsent() {
    return DATABASE.in(null, () -> relay.next(100));
  }
}
