package dev.arbiter.tenancy.tenant.api;

import java.util.Objects;
import java.util.UUID;

/**
 * A project that a request asked for.
 *
 * @param id may be none of the tenant's: whoever uses it finds out
 * @param firm whether another one will not do; a browser only remembers one, and its reader may
 *     have been in another tenant before
 */
public record ChosenProject(UUID id, boolean firm) {

  public ChosenProject {
    Objects.requireNonNull(id, "id");
  }
}
