package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.api.NodeDetail;
import dev.arbiter.platform.node.api.Nodes;
import dev.arbiter.platform.node.entity.NodeRow;
import dev.arbiter.platform.node.entity.NodeStore;
import dev.arbiter.platform.node.type.NodeSelf;
import dev.arbiter.platform.node.type.ServiceRoles;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Tells who may know which nodes there are. */
@Stateless
public class NodeService implements Nodes {

  /** So many beats may fail or come late before a node counts as gone. */
  static final int BEATS = 4;

  @Inject private NodeStore store;
  @Inject private ThisNode here;
  @Inject private NodeConfig config;

  /** For the container, which sets the fields. */
  public NodeService() {}

  NodeService(NodeStore store, ThisNode here, NodeConfig config) {
    this.store = store;
    this.here = here;
    this.config = config;
  }

  @Override
  @Requires(Permission.NODE_READ)
  public Page<NodeDetail> list() {
    return new Page<>(store.list(MOST).stream().map(this::detail).toList(), null);
  }

  private NodeDetail detail(NodeRow row) {
    NodeSelf node = row.node();
    return new NodeDetail(
        node.id(),
        node.host(),
        node.version(),
        inOrder(node.roles().web()),
        inOrder(node.roles().work()),
        node.startedAt(),
        row.seenAt(),
        row.quiet().compareTo(config.beat().multipliedBy(BEATS)) <= 0,
        node.id().equals(here.self().id()));
  }

  /** Services of a newer version that this one does not know come last. */
  private static List<String> inOrder(Set<String> services) {
    return services.stream()
        .sorted(
            Comparator.comparingInt(NodeService::place).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static int place(String service) {
    int at = ServiceRoles.SERVICES.indexOf(service);
    return at < 0 ? ServiceRoles.SERVICES.size() : at;
  }
}
