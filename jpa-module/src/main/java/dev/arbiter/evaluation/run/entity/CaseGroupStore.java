package dev.arbiter.evaluation.run.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Reads what groups the cases of a version, case after case without keeping them. */
@ApplicationScoped
public class CaseGroupStore {

  /** Metadata may be long and rarely names a cluster: only then is it fetched. */
  private static final String CASES =
      """
      select c.id, c.tags, case when strpos(c.metadata, '"cluster"') > 0 then c.metadata end
      from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
        and (c.last_version is null or c.last_version >= ?)
      order by c.position, c.case_key
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Takes one case. */
  @FunctionalInterface
  public interface Sink {

    /**
     * @param id of the case's revision
     * @param tags JSON array of strings
     * @param metadata JSON object; null when it names no cluster
     */
    void accept(UUID id, String tags, String metadata);
  }

  /** In the order of the version: a case's place is its rank. */
  public void forEach(UUID suiteId, int version, Sink sink) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.each(
              connection,
              CASES,
              row -> sink.accept(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
              tenant,
              suiteId,
              version,
              version);
          return null;
        });
  }
}
