package dev.arbiter.platform.node.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A node of the installation.
 *
 * @param id the same after a restart
 * @param host name of its machine
 * @param version of the product on it
 * @param answersFor services whose pages and resources are there; empty for none
 * @param worksFor services whose background work is there; empty for none
 * @param startedAt by the node's own clock
 * @param lastSeenAt when it spoke last, by the clock of the database
 * @param answering whether it spoke of late, as each node does every few seconds
 * @param here whether it is the one that says this
 */
public record NodeDetail(
    UUID id,
    String host,
    @Schema(description = "Version of the product on it") String version,
    List<String> answersFor,
    List<String> worksFor,
    Instant startedAt,
    Instant lastSeenAt,
    @Schema(description = "Whether it spoke of late, as each node does every few seconds")
        boolean answering,
    @Schema(description = "Whether it is the one that answers this request") boolean here) {

  public NodeDetail {
    answersFor = List.copyOf(answersFor);
    worksFor = List.copyOf(worksFor);
  }
}
