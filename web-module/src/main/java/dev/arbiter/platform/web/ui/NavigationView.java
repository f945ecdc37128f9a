package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.NavigationEntry.Section;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The sidebar. A new page adds its one line here, and its text {@code nav.<name>}. */
@Named
@RequestScoped
public class NavigationView {

  private static final List<NavigationEntry> ENTRIES =
      List.of(
          new NavigationEntry(
              Section.WORK, "overview", "/overview.xhtml", "overview", Permission.RUN_READ),
          new NavigationEntry(
              Section.WORK, "suites", "/suites.xhtml", "suites", Permission.SUITE_READ),
          new NavigationEntry(
              Section.WORK,
              "assistants",
              "/assistants.xhtml",
              "assistants",
              Permission.ASSISTANT_READ),
          new NavigationEntry(Section.WORK, "runs", "/runs.xhtml", "runs", Permission.RUN_READ),
          new NavigationEntry(
              Section.WORK, "compare", "/compare.xhtml", "compare", Permission.RUN_READ),
          new NavigationEntry(
              Section.OPERATION, "queue", "/queue.xhtml", "queue", Permission.RUN_START),
          new NavigationEntry(
              Section.OPERATION,
              "dead-letters",
              "/dead-letters.xhtml",
              "letters",
              Permission.RUN_START),
          new NavigationEntry(
              Section.OPERATION, "nodes", "/nodes.xhtml", "nodes", Permission.NODE_READ),
          new NavigationEntry(Section.MORE, "organisation", "/organisation.xhtml", "project", null),
          new NavigationEntry(Section.MORE, "reference", "/reference.xhtml", "code", null),
          new NavigationEntry(Section.MORE, "help", "/help.xhtml", "help", null));

  @Inject private CurrentCaller caller;

  /** The sections that have something to show for this reader. */
  public List<Section> getSections() {
    return Arrays.stream(Section.values()).filter(one -> !entries(one).isEmpty()).toList();
  }

  /** What this reader may open, in order. */
  public List<NavigationEntry> entries(Section section) {
    Caller reader = caller.require();
    return ENTRIES.stream()
        .filter(entry -> entry.section() == section)
        .filter(entry -> entry.permission() == null || reader.may(entry.permission()))
        .toList();
  }
}
