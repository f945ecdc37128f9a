package dev.arbiter.tenancy.tenant.api;

import java.util.Optional;

/** Which project the current request chose; nothing is chosen outside of a request. */
public interface ProjectChoice {

  void choose(ChosenProject project);

  Optional<ChosenProject> chosen();
}
