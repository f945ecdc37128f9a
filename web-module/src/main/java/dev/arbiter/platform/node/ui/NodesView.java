package dev.arbiter.platform.node.ui;

import dev.arbiter.platform.node.api.NodeDetail;
import dev.arbiter.platform.node.api.Nodes;
import dev.arbiter.platform.node.type.ServiceRoles;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The nodes of the installation, and whether they answer. */
@Named
@RequestScoped
public class NodesView {

  private static final int SHORT = 8;

  @Inject private Nodes nodes;
  @Inject private PageFlow flow;

  private List<NodeDetail> rows = List.of();

  public void load() throws IOException {
    flow.read(() -> rows = nodes.list().data());
  }

  public List<NodeDetail> getRows() {
    return rows;
  }

  /** Whether these are all services that there are. */
  public boolean isEverything(List<String> services) {
    return services.containsAll(ServiceRoles.SERVICES);
  }

  /** Names as {@code ARBITER_SERVICES} has them. */
  public String joined(List<String> services) {
    return String.join(", ", services);
  }

  /** Enough of the id to tell two nodes of one machine apart. */
  public String shortId(NodeDetail node) {
    return node.id().toString().substring(0, SHORT);
  }
}
