package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.evaluation.suite.type.CaseCriteria;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Conditions on {@code evaluation.test_case c}. The tenant and the suite stand first: the index on
 * them leaves one suite's rows, and all else is a filter on these, since none of the operators on
 * texts may be used by an index below row-level security.
 */
final class CaseFilterSql {

  private static final List<String> SEARCHED =
      List.of("case_key", "prompt", "turns", "expected", "reference");

  private final StringBuilder sql = new StringBuilder("c.tenant_id = ? and c.suite_id = ?");
  private final List<Object> values = new ArrayList<>();

  private CaseFilterSql(UUID tenant, UUID suite) {
    values.add(tenant);
    values.add(suite);
  }

  /** Cases of one version. */
  static CaseFilterSql version(UUID tenant, UUID suite, int version) {
    return new CaseFilterSql(tenant, suite)
        .and(
            "c.first_version <= ? and (c.last_version is null or c.last_version >= ?)",
            version,
            version);
  }

  /** Cases of the latest version. */
  static CaseFilterSql latest(UUID tenant, UUID suite) {
    return new CaseFilterSql(tenant, suite).and("c.last_version is null");
  }

  CaseFilterSql and(String condition, Object... more) {
    sql.append(" and ").append(condition);
    values.addAll(List.of(more));
    return this;
  }

  CaseFilterSql matching(CaseCriteria criteria) {
    if (criteria.tag() != null) {
      // The quoted tag is found quickly; parsing what has it then tells whether it is an element.
      and(
          "strpos(c.tags, to_json(?::text)::text) > 0 and c.tags::jsonb ?? ?",
          criteria.tag(),
          criteria.tag());
    }
    if (criteria.text() != null) {
      // Half as dear as ilike, which does the same to both sides for every row.
      and(
          SEARCHED.stream()
              .map(column -> "strpos(lower(c." + column + "), lower(?)) > 0")
              .collect(Collectors.joining(" or ", "(", ")")),
          SEARCHED.stream().map(column -> criteria.text()).toArray());
    }
    return this;
  }

  String sql() {
    return sql.toString();
  }

  /** For all placeholders, with more behind them. */
  Object[] values(Object... behind) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(behind));
    return all.toArray();
  }
}
