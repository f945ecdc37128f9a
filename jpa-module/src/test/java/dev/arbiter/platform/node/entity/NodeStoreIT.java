package dev.arbiter.platform.node.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.node.type.NodeSelf;
import dev.arbiter.platform.node.type.ServiceRoles;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes on a real database, as the application's role. */
class NodeStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Duration DAY = Duration.ofDays(1);
  private static final NodeSelf FIRST = node(1, "alder", "1.0", "all");
  private static final NodeSelf SECOND = node(2, "birch", "1.1", "evaluation:work");

  private NodeStore store;

  @BeforeEach
  void open() {
    store = DATABASE.store(NodeStore.class);
  }

  @AfterEach
  void forget() {
    nodes().forEach(row -> DATABASE.in(null, () -> store.leave(row.node().id())));
  }

  @Test
  void twoNodesAreListedAsTheySaidAndOneHasNotSpokenForLong() throws SQLException {
    beat(SECOND);
    beat(FIRST);
    letPass(SECOND, "90 seconds");

    List<NodeRow> nodes = nodes();

    assertThat(nodes).extracting(NodeRow::node).containsExactly(FIRST, SECOND);
    assertThat(nodes.get(0).quiet()).isLessThan(Duration.ofSeconds(90));
    assertThat(nodes.get(1).quiet()).isBetween(Duration.ofSeconds(90), Duration.ofHours(1));
    assertThat(nodes.get(1).seenAt()).isBefore(nodes.get(0).seenAt());
    assertThat(DATABASE.in(null, () -> store.list(1))).hasSize(1);
  }

  @Test
  void aBeatTellsWhatHasChangedAndIsNoNewNode() throws SQLException {
    beat(FIRST);
    letPass(FIRST, "2 hours");
    NodeSelf restarted =
        new NodeSelf(
            FIRST.id(),
            "alder",
            "2.0",
            ServiceRoles.parse("user:web"),
            Instant.parse("2026-11-27T12:00:00Z"));

    beat(restarted);

    assertThat(nodes()).extracting(NodeRow::node).containsExactly(restarted);
    assertThat(nodes().get(0).quiet()).isLessThan(Duration.ofHours(1));
  }

  @Test
  void whatWasNotSeenForADayIsForgottenAndNothingElse() throws SQLException {
    beat(FIRST);
    beat(SECOND);
    letPass(SECOND, "23 hours");
    assertThat(beat(FIRST)).isZero();
    letPass(SECOND, "2 hours");

    assertThat(beat(FIRST)).isEqualTo(1);

    assertThat(nodes()).extracting(NodeRow::node).containsExactly(FIRST);
  }

  @Test
  void aNodeThatLeavesIsGoneAtOnce() {
    beat(FIRST);
    beat(SECOND);

    assertThat(DATABASE.in(null, () -> store.leave(FIRST.id()))).isTrue();
    assertThat(DATABASE.in(null, () -> store.leave(FIRST.id()))).as("twice").isFalse();

    assertThat(nodes()).extracting(NodeRow::node).containsExactly(SECOND);
  }

  @Test
  void aTenantMakesNoDifference() {
    DATABASE.in(UUID.randomUUID(), () -> store.beat(FIRST, DAY));

    assertThat(DATABASE.in(UUID.randomUUID(), () -> store.list(10)))
        .extracting(NodeRow::node)
        .containsExactly(FIRST);
  }

  @Test
  void whatCanNotBeIsRefused() {
    NodeSelf nameless = node(3, "", "1.0", "all");

    assertThatThrownBy(() -> beat(nameless)).isInstanceOf(PersistenceException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select host from platform.node",
        "select count(*) from platform.node",
        "insert into platform.node select * from platform.node",
        "update platform.node set host = 'x'",
        "delete from platform.node",
        "truncate platform.node",
        "set role arbiter_keeper"
      })
  void theApplicationComesByTheDoorOnly(String sql) throws SQLException {
    beat(FIRST);
    try (Connection connection = DATABASE.database().asApp().getConnection();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("permission denied");
    }
  }

  private int beat(NodeSelf node) {
    return DATABASE.in(null, () -> store.beat(node, DAY));
  }

  private List<NodeRow> nodes() {
    return DATABASE.in(null, () -> store.list(100));
  }

  /** As if it had not spoken since. */
  private static void letPass(NodeSelf node, String time) throws SQLException {
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update platform.node set seen_at = seen_at - interval '%s' where id = '%s'"
              .formatted(time, node.id()));
    }
  }

  private static NodeSelf node(int number, String host, String version, String services) {
    return new NodeSelf(
        new UUID(0, number),
        host,
        version,
        ServiceRoles.parse(services),
        Instant.parse("2026-11-27T08:00:00Z"));
  }
}
