package dev.arbiter.evaluation.run.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads what tells whether two runs asked the same cases, and graded them the same way. */
@ApplicationScoped
public class CommonCaseStore {

  private static final String CASES =
      """
      select c.case_key, encode(c.content_hash, 'hex') from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
        and (c.last_version is null or c.last_version >= ?)
      order by c.position, c.case_key
      """;

  private static final String COUNT =
      """
      select count(*) from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
        and (c.last_version is null or c.last_version >= ?)
      """;

  private static final String GRADERS =
      """
      select g.case_id, string_agg(distinct g.grader, ' ' order by g.grader)
      from evaluation.grade g
      where g.tenant_id = ? and g.run_id = ? and g.passed is not null
      group by g.case_id
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * A case of a version.
   *
   * @param hash of its content, in hexadecimal digits
   */
  public record KnownCase(String key, String hash) {}

  /** In the order of the version, the same as that of {@link CaseGroupStore}. */
  public List<KnownCase> cases(UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                CASES,
                row -> new KnownCase(row.getString(1), row.getString(2)),
                tenant,
                suiteId,
                version,
                version));
  }

  /** How many cases a version has. */
  public int count(UUID suiteId, int version) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(
                    connection, COUNT, row -> row.getInt(1), tenant, suiteId, version, version)
                .orElseThrow());
  }

  /** Per graded case the kinds of its graders, by name. */
  public Map<UUID, String> graders(UUID runId) {
    Map<String, String> kinds = new HashMap<>();
    Map<UUID, String> graders = new HashMap<>();
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.each(
              connection,
              GRADERS,
              row ->
                  graders.put(
                      row.getObject(1, UUID.class),
                      kinds.computeIfAbsent(row.getString(2), kind -> kind)),
              tenant,
              runId);
          return null;
        });
    return graders;
  }
}
