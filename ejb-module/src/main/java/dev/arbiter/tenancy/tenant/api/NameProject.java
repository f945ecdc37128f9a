package dev.arbiter.tenancy.tenant.api;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param name 1 to 200 characters, unique among the tenant's projects
 */
@Schema(description = "A project's name, of 1 to 200 characters.")
public record NameProject(String name) {

  public NameProject {
    Objects.requireNonNull(name, "name");
  }
}
