package dev.arbiter.evaluation.suite.entity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A revision of a case with all that it says.
 *
 * @param id the revision's id
 * @param changedIn the version in which this content is new
 */
public record WholeCase(
    UUID id, UUID stableId, String key, int position, int changedIn, CaseContent content) {

  /** Of the columns in this order, the content's behind the others. */
  static WholeCase of(ResultSet row) throws SQLException {
    return new WholeCase(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getInt(4),
        row.getInt(5),
        new CaseContent(
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            row.getString(11),
            row.getString(12)));
  }
}
