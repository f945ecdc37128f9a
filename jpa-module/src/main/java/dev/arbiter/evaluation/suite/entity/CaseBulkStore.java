package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Edits of many cases of the latest version at once. */
@ApplicationScoped
public class CaseBulkStore {

  private static final String CHUNK =
      """
      select c.id, c.stable_id, c.case_key, c.position, c.first_version, c.prompt, c.turns,
        c.expected, c.reference, c.tags, c.graders, c.metadata
      from evaluation.test_case c where %s order by c.case_key limit ?
      """;

  private static final String CLOSE = "update evaluation.test_case c set last_version = ? where ";

  /** Ends the revisions of which something else was staged. */
  private static final String CLOSE_CHANGED =
      """
      update evaluation.test_case c set last_version = ?
      from evaluation.import_case i
      where c.tenant_id = ? and c.suite_id = ? and c.last_version is null
        and i.tenant_id = c.tenant_id and i.import_id = ? and i.case_key = c.case_key
        and i.content_hash <> c.content_hash
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Which cases of the latest version are meant.
   *
   * @param stableIds these only; null for all that match
   */
  public record Chosen(Collection<UUID> stableIds, CaseCriteria criteria) {}

  /** Some of the chosen cases by key. */
  public List<WholeCase> chunk(UUID suiteId, Chosen chosen, String afterKey, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          CaseFilterSql filter =
              filter(connection, tenant, suiteId, chosen).and("c.case_key > ?", afterKey);
          return Statements.list(
              connection, CHUNK.formatted(filter.sql()), WholeCase::of, filter.values(limit));
        });
  }

  /**
   * Takes the chosen cases out of the version after this one.
   *
   * @return how many
   */
  public int close(UUID suiteId, Chosen chosen, int lastVersion) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          CaseFilterSql filter = filter(connection, tenant, suiteId, chosen);
          Object[] behind = filter.values();
          Object[] values = new Object[behind.length + 1];
          values[0] = lastVersion;
          System.arraycopy(behind, 0, values, 1, behind.length);
          return Statements.update(connection, CLOSE + filter.sql(), values);
        });
  }

  /**
   * Ends the revisions of the latest version whose staged content is another one.
   *
   * @return how many
   */
  public int closeChanged(UUID importId, UUID suiteId, int lastVersion) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.joinBySets(connection);
          return Statements.update(
              connection, CLOSE_CHANGED, lastVersion, tenant, suiteId, importId);
        });
  }

  private static CaseFilterSql filter(
      Connection connection, UUID tenant, UUID suiteId, Chosen chosen) throws SQLException {
    CaseFilterSql filter = CaseFilterSql.latest(tenant, suiteId).matching(chosen.criteria());
    if (chosen.stableIds() != null) {
      filter.and(
          "c.stable_id = any (?)", connection.createArrayOf("uuid", chosen.stableIds().toArray()));
    }
    return filter;
  }
}
