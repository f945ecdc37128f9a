package dev.arbiter.evaluation.work.entity;

import dev.arbiter.platform.database.entity.Cells;
import dev.arbiter.platform.database.entity.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** One item: a case asked of an assistant for the n-th time. */
public record ItemKey(UUID runId, UUID caseId, UUID assistantId, int trial) {

  static Columns<ItemKey> columns(List<ItemKey> keys) {
    return Columns.of(keys)
        .add("uuid", ItemKey::runId)
        .add("uuid", ItemKey::caseId)
        .add("uuid", ItemKey::assistantId)
        .add("smallint", ItemKey::trial);
  }

  /** Reads the row's first four columns. */
  static ItemKey read(ResultSet row) throws SQLException {
    return new ItemKey(Cells.uuid(row, 1), Cells.uuid(row, 2), Cells.uuid(row, 3), row.getInt(4));
  }
}
