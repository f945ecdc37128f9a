package dev.arbiter.tenancy.tenant.control;

import dev.arbiter.tenancy.tenant.api.ChosenProject;
import dev.arbiter.tenancy.tenant.api.ProjectChoice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the request's choice where there is a request; background work has chosen nothing. */
@ApplicationScoped
public class ProjectChoices implements ProjectChoice {

  @Inject private RequestProject request;

  @Override
  public void choose(ChosenProject project) {
    request.choose(project);
  }

  @Override
  public Optional<ChosenProject> chosen() {
    try {
      return request.chosen();
    } catch (ContextNotActiveException outsideOfARequest) {
      return Optional.empty();
    }
  }
}
