package dev.arbiter.platform.node.type;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What a node says of itself.
 *
 * @param id the same after a restart
 * @param host name of its machine, 1 to 255 characters
 * @param version of the product on it
 * @param startedAt by its own clock
 */
public record NodeSelf(
    UUID id, String host, String version, ServiceRoles roles, Instant startedAt) {

  public NodeSelf {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(roles, "roles");
    Objects.requireNonNull(startedAt, "startedAt");
  }
}
