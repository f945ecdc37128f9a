package dev.arbiter.evaluation.queue.ui;

import dev.arbiter.evaluation.queue.api.Queue;
import dev.arbiter.evaluation.queue.api.QueuedRun;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The runs that are not over, in the order in which they are served. */
@Named
@RequestScoped
public class QueueView {

  private static final String PAGE = "/queue.xhtml";
  private static final int ROWS = 20;

  @Inject private Queue queue;
  @Inject private Address address;
  @Inject private PageFlow flow;

  private Page<QueuedRun> page = new Page<>(List.of(), null);

  public void load() throws IOException {
    flow.read(() -> page = queue.runs(PageRequest.of(ROWS, address.text(PageLinks.AFTER))));
  }

  public List<QueuedRun> getRows() {
    return page.data();
  }

  public PageLinks getLinks() {
    return address.links(PAGE, Map.of(), page.nextCursor());
  }
}
