package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Single cases: what changed between versions, and edits of the latest one. */
@ApplicationScoped
public class CaseRevisionStore {

  /**
   * A case that changed has a revision that ends before the later version, or one that begins after
   * the earlier one: the indexes on both ends find them without reading what stayed.
   */
  private static final String CHANGED =
      """
      with o as (
        select * from evaluation.test_case c
        where c.tenant_id = ? and c.suite_id = ? and c.first_version <= ?
          and c.last_version >= ? and c.last_version < ? and c.case_key > ?),
      n as (
        select * from evaluation.test_case c
        where c.tenant_id = ? and c.suite_id = ? and c.first_version > ? and c.first_version <= ?
          and (c.last_version is null or c.last_version >= ?) and c.case_key > ?)
      select coalesce(o.case_key, n.case_key), coalesce(o.stable_id, n.stable_id),
        o.id, o.prompt, o.turns, o.expected, o.reference, o.tags, o.graders, o.metadata,
        n.id, n.prompt, n.turns, n.expected, n.reference, n.tags, n.graders, n.metadata
      from o full join n on n.case_key = o.case_key
      where o.content_hash is distinct from n.content_hash
      order by 1
      limit ?
      """;

  private static final String CLOSE =
      """
      update evaluation.test_case set last_version = ?
      where tenant_id = ? and suite_id = ? and case_key = ? and last_version is null
      """;

  /** A key that was there before gets its old id back, as an import gives it. */
  private static final String OPEN =
      """
      insert into evaluation.test_case (tenant_id, id, suite_id, stable_id, case_key, first_version,
        position, prompt, turns, expected, reference, tags, graders, metadata, content_hash)
      select ?, uuidv7(), ?, coalesce(
          (select p.stable_id from evaluation.test_case p
           where p.tenant_id = ? and p.suite_id = ? and p.case_key = ?
           order by p.first_version desc limit 1), uuidv7()),
        ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
      """;

  private static final String HASH =
      """
      select c.content_hash from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.case_key = ? and c.last_version is null
      """;

  private static final String NEXT_POSITION =
      """
      select coalesce(max(c.position) + 1, 0) from evaluation.test_case c
      where c.tenant_id = ? and c.suite_id = ? and c.last_version is null
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Cases that differ between two versions, by key.
   *
   * @param earlier a version before {@code later}
   * @param afterKey the key before the first one; empty to begin
   */
  public List<ChangedCase> changed(
      UUID suiteId, int earlier, int later, String afterKey, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection,
                CHANGED,
                CaseRevisionStore::changed,
                tenant,
                suiteId,
                earlier,
                earlier,
                later,
                afterKey,
                tenant,
                suiteId,
                earlier,
                later,
                later,
                afterKey,
                limit));
  }

  private static ChangedCase changed(ResultSet row) throws SQLException {
    return new ChangedCase(
        row.getString(1), row.getObject(2, UUID.class), content(row, 3), content(row, 11));
  }

  private static CaseContent content(ResultSet row, int first) throws SQLException {
    return row.getObject(first) == null
        ? null
        : new CaseContent(
            row.getString(first + 1),
            row.getString(first + 2),
            row.getString(first + 3),
            row.getString(first + 4),
            row.getString(first + 5),
            row.getString(first + 6),
            row.getString(first + 7));
  }

  /** A case of the latest version. */
  public Optional<TestCase> findLatest(UUID suiteId, UUID stableId) {
    return entities
        .createQuery(
            "select c from TestCase c where c.suiteId = :suite and c.stableId = :id"
                + " and c.lastVersion is null",
            TestCase.class)
        .setParameter("suite", suiteId)
        .setParameter("id", stableId)
        .getResultStream()
        .findFirst();
  }

  /** A case of the latest version by the id that it has in files. */
  public Optional<TestCase> findLatestByKey(UUID suiteId, String key) {
    return entities
        .createQuery(
            "select c from TestCase c where c.suiteId = :suite and c.key = :key"
                + " and c.lastVersion is null",
            TestCase.class)
        .setParameter("suite", suiteId)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /**
   * Revisions of a case, the newest first.
   *
   * @param before only those that began before this version; null for all
   */
  public List<TestCase> revisions(UUID suiteId, String key, Integer before, int limit) {
    TypedQuery<TestCase> query =
        entities
            .createQuery(
                "select c from TestCase c where c.suiteId = :suite and c.key = :key"
                    + (before == null ? "" : " and c.firstVersion < :before")
                    + " order by c.firstVersion desc",
                TestCase.class)
            .setParameter("suite", suiteId)
            .setParameter("key", key)
            .setMaxResults(limit);
    if (before != null) {
      query.setParameter("before", before);
    }
    return query.getResultList();
  }

  /** The hash of a key's content in the latest version; empty when it has no such case. */
  public Optional<byte[]> hash(UUID suiteId, String key) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(connection, HASH, row -> row.getBytes(1), tenant, suiteId, key));
  }

  /** Where a new case goes: behind all others. */
  public int nextPosition(UUID suiteId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.first(connection, NEXT_POSITION, row -> row.getInt(1), tenant, suiteId)
                .orElseThrow());
  }

  /** Ends a case's revision with the version before. */
  public void close(UUID suiteId, String key, int version) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(connection, CLOSE, version - 1, tenant, suiteId, key));
  }

  /** Begins a revision with that version. */
  public void open(UUID suiteId, StagedCase row, int version) {
    BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.update(
                connection,
                OPEN,
                tenant,
                suiteId,
                tenant,
                suiteId,
                row.key(),
                row.key(),
                version,
                row.position(),
                row.prompt(),
                row.turns(),
                row.expected(),
                row.reference(),
                row.tags(),
                row.graders(),
                row.metadata(),
                row.contentHash()));
  }
}
