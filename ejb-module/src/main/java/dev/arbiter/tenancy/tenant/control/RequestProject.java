package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.tenancy.tenant.api.ChosenProject;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The choice of one request. */
@RequestScoped
public class RequestProject {

  private ChosenProject project;

  public void choose(ChosenProject chosen) {
    project = chosen;
  }

  public Optional<ChosenProject> chosen() {
    return Optional.ofNullable(project);
  }
}
