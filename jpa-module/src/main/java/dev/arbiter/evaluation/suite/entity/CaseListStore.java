package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Cases of a version, narrowed and sorted, page by page. */
@ApplicationScoped
public class CaseListStore {

  private static final int EXCERPT = 320;

  private static final String BRIEF =
      """
      select c.id, c.stable_id, c.case_key, c.position, c.first_version,
        left(coalesce(c.prompt, c.turns::json ->> -1), %d),
        case when c.turns is null then 0 else json_array_length(c.turns::json) end,
        left(c.expected, %d), c.tags, c.graders
      from evaluation.test_case c
      """
          .formatted(EXCERPT, EXCERPT);

  private static final String WHOLE =
      """
      select c.id, c.stable_id, c.case_key, c.position, c.first_version, c.prompt, c.turns,
        c.expected, c.reference, c.tags, c.graders, c.metadata
      from evaluation.test_case c
      """;

  private static final String TAGS =
      """
      select t.tag, count(*) from evaluation.test_case c
      cross join lateral jsonb_array_elements_text(c.tags::jsonb) as t(tag)
      where %s and c.tags <> '[]'
      group by t.tag order by count(*) desc, t.tag limit ?
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** One row more than asked for, long texts cut. */
  public List<ListedCase> brief(
      UUID suiteId, int version, CaseCriteria criteria, CaseOrder order, PageRequest page) {
    return read(BRIEF, CaseListStore::brief, suiteId, version, criteria, order, page);
  }

  /** One row more than asked for. */
  public List<WholeCase> whole(
      UUID suiteId, int version, CaseCriteria criteria, CaseOrder order, PageRequest page) {
    return read(WHOLE, WholeCase::of, suiteId, version, criteria, order, page);
  }

  private <T> List<T> read(
      String select,
      Statements.Reader<T> reader,
      UUID suiteId,
      int version,
      CaseCriteria criteria,
      CaseOrder order,
      PageRequest page) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          CaseFilterSql filter = CaseFilterSql.version(tenant, suiteId, version).matching(criteria);
          if (page.cursor() != null) {
            behind(filter, order, page.cursor());
          }
          return Statements.list(
              connection,
              select + "where " + filter.sql() + sorted(order) + " limit ?",
              reader,
              filter.values(page.limit() + 1));
        });
  }

  private static void behind(CaseFilterSql filter, CaseOrder order, Cursor after) {
    switch (order) {
      case FILE -> filter.and("(c.position, c.case_key) > (?, ?)", after.number(0), after.text(1));
      case KEY -> filter.and("c.case_key > ?", after.text(1));
      case CHANGED ->
          filter.and("(c.first_version, c.case_key) < (?, ?)", after.number(0), after.text(1));
    }
  }

  private static String sorted(CaseOrder order) {
    return switch (order) {
      case FILE -> " order by c.position, c.case_key";
      case KEY -> " order by c.case_key";
      case CHANGED -> " order by c.first_version desc, c.case_key desc";
    };
  }

  /** How many cases of a version match. */
  public int count(UUID suiteId, int version, CaseCriteria criteria) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          CaseFilterSql filter = CaseFilterSql.version(tenant, suiteId, version).matching(criteria);
          return Statements.first(
                  connection,
                  "select count(*) from evaluation.test_case c where " + filter.sql(),
                  row -> row.getInt(1),
                  filter.values())
              .orElseThrow();
        });
  }

  /** The tags of a version's cases, those of most cases first. */
  public List<TagCount> tags(UUID suiteId, int version, int limit) {
    return BoundConnection.with(
        entities,
        (connection, tenant) -> {
          CaseFilterSql filter = CaseFilterSql.version(tenant, suiteId, version);
          return Statements.list(
              connection,
              TAGS.formatted(filter.sql()),
              row -> new TagCount(row.getString(1), row.getInt(2)),
              filter.values(limit));
        });
  }

  private static ListedCase brief(ResultSet row) throws SQLException {
    return new ListedCase(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }
}
