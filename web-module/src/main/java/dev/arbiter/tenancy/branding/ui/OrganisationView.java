package dev.arbiter.tenancy.branding.ui;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.tenancy.branding.api.Branding;
import dev.arbiter.tenancy.branding.api.ChangeBranding;
import dev.arbiter.tenancy.tenant.api.NameProject;
import dev.arbiter.tenancy.tenant.api.Projects;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Projects and colours of one's organisation. */
@Named
@RequestScoped
public class OrganisationView {

  private static final String PAGE = "/organisation.xhtml";

  @Inject private Projects projects;
  @Inject private Branding branding;
  @Inject private CurrentCaller caller;
  @Inject private PageFlow flow;

  private String project;
  private String name;
  private String title;
  private String accent;

  /** What was typed stays. */
  public void load() throws IOException {
    if (accent == null && isMayManage()) {
      flow.read(() -> accent = branding.current().accent());
    }
  }

  public void create() throws IOException {
    if (flow.act(
        () -> projects.create(new NameProject(name)),
        Map.of(
            "project.name", "create:name",
            "project.name-taken", "create:name",
            "project.too-many", "create:name"))) {
      flow.goTo(PAGE, "projects.created", name);
    }
  }

  public void rename() throws IOException {
    if (flow.act(
        () -> projects.rename(id(), new NameProject(title)),
        Map.of("project.name", "rename:title", "project.name-taken", "rename:title"))) {
      flow.goTo(PAGE, "projects.renamed", title);
    }
  }

  public void colour() throws IOException {
    if (flow.act(
        () -> branding.change(new ChangeBranding(accent)),
        Map.of("tenant.colour", "branding:accent", "tenant.accent", "branding:accent"))) {
      flow.goTo(PAGE, "branding.saved");
    }
  }

  private UUID id() {
    try {
      return UUID.fromString(String.valueOf(project));
    } catch (IllegalArgumentException notAnId) {
      throw ProblemException.notFound("project", project);
    }
  }

  public boolean isMayManage() {
    return caller.require().may(Permission.TENANT_MANAGE);
  }

  public String getProject() {
    return project;
  }

  public void setProject(String project) {
    this.project = project;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getAccent() {
    return accent;
  }

  public void setAccent(String accent) {
    this.accent = accent;
  }
}
