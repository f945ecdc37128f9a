package dev.arbiter.platform.node.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.arbiter.platform.node.api.NodeDetail;
import dev.arbiter.platform.node.entity.NodeRow;
import dev.arbiter.platform.node.entity.NodeStore;
import dev.arbiter.platform.node.type.NodeSelf;
import dev.arbiter.platform.node.type.ServiceRoles;
import dev.arbiter.platform.page.type.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NodeServiceTest {

  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
  private static final Duration BEAT = Duration.ofSeconds(5);

  private final List<NodeRow> rows = new ArrayList<>();
  private final NodeSelf here = node(1, ServiceRoles.parse("all"));

  private final NodeService service =
      new NodeService(
          new NodeStore() {
            @Override
            public List<NodeRow> list(int limit) {
              return rows.subList(0, Math.min(limit, rows.size()));
            }
          },
          new ThisNode() {
            @Override
            public NodeSelf self() {
              return here;
            }
          },
          new NodeConfig() {
            @Override
            public Duration beat() {
              return BEAT;
            }
          });

  @Test
  void aNodeAnswersUntilTooManyBeatsAreMissing() {
    Duration most = BEAT.multipliedBy(NodeService.BEATS);
    seen(here, Duration.ZERO);
    seen(node(2, ServiceRoles.parse("all")), most);
    seen(node(3, ServiceRoles.parse("all")), most.plusMillis(1));

    Page<NodeDetail> listed = service.list();

    assertThat(listed.data())
        .extracting(NodeDetail::id, NodeDetail::answering, NodeDetail::here)
        .containsExactly(
            tuple(new UUID(0, 1), true, true),
            tuple(new UUID(0, 2), true, false),
            tuple(new UUID(0, 3), false, false));
    assertThat(listed.nextCursor()).as("all on one page").isNull();
  }

  @Test
  void servicesStandInTheirOrderAndThoseOfANewerVersionLast() {
    seen(
        node(4, new ServiceRoles(Set.of("abacus", "user", "tenancy", "analytics"), Set.of())),
        Duration.ZERO);

    NodeDetail node = service.list().data().get(0);

    assertThat(node.answersFor()).containsExactly("tenancy", "user", "analytics", "abacus");
    assertThat(node.worksFor()).isEmpty();
    assertThat(node.lastSeenAt()).isEqualTo(NOW);
  }

  @Test
  void anIdIsTheSameAfterARestartAndNoOthers() {
    UUID id = ThisNode.id("alder", "/srv/one");

    assertThat(ThisNode.id("alder", "/srv/one")).isEqualTo(id);
    assertThat(ThisNode.id("alder", "/srv/two")).isNotEqualTo(id);
    assertThat(ThisNode.id("birch", "/srv/one")).isNotEqualTo(id);
  }

  private void seen(NodeSelf node, Duration quiet) {
    rows.add(new NodeRow(node, NOW, quiet));
  }

  private static NodeSelf node(int number, ServiceRoles roles) {
    return new NodeSelf(new UUID(0, number), "alder", "1.0", roles, NOW.minusSeconds(60));
  }
}
