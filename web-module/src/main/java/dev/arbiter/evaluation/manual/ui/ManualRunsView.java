package dev.arbiter.evaluation.manual.ui;

import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualRun;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageLinks;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The runs in which people answer for the assistant of the address. */
@Named
@RequestScoped
public class ManualRunsView {

  private static final int ROWS = 20;

  @Inject private ManualAnswers manual;
  @Inject private Address address;
  @Inject private CurrentCaller caller;

  private Page<ManualRun> page;

  public List<ManualRun> getRows() {
    return page().data();
  }

  public PageLinks getLinks() {
    return address.links(
        "/assistant.xhtml", Map.of("assistant", id().toString()), page().nextCursor());
  }

  public boolean isMayGive() {
    return caller.require().may(Permission.ANSWER_GIVE);
  }

  private Page<ManualRun> page() {
    if (page == null) {
      page =
          isMayGive()
              ? manual.runs(id(), PageRequest.of(ROWS, address.text(PageLinks.AFTER)))
              : new Page<>(List.of(), null);
    }
    return page;
  }

  private UUID id() {
    return address.id("assistant", "assistant");
  }
}
