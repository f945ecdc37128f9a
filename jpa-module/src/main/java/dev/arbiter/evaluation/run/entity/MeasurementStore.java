package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads what the answers of whole runs took and cost, row after row without keeping them. */
@ApplicationScoped
public class MeasurementStore {

  private static final String MEASURED =
      """
      select a.case_id, a.assistant_id, a.trial, a.outcome, a.latency_ms, a.cost, a.currency
      from evaluation.answer a
      where a.tenant_id = ? and a.run_id = ? and (a.latency_ms is not null or a.cost is not null)
      """;

  private static final String RECORDED =
      """
      select r.assistant_id from evaluation.run_assistant r
      where r.tenant_id = ? and r.run_id = ? and r.recording_id is not null
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * One answer's measurements.
   *
   * @param latencyMs null when it is not known
   * @param cost null when it is not known
   * @param currency null without cost
   */
  public record Measurement(
      UUID caseId,
      UUID assistantId,
      int trial,
      Outcome outcome,
      Long latencyMs,
      Double cost,
      String currency) {}

  /** Takes measurements one by one. */
  @FunctionalInterface
  public interface Sink {
    void accept(Measurement measurement);
  }

  public void forEach(UUID runId, Sink sink) {
    BoundConnection.with(
        entities,
        (connection, tenant) -> {
          Statements.each(connection, MEASURED, row -> sink.accept(read(row)), tenant, runId);
          return null;
        });
  }

  /** Assistants whose answers the run took from a file. */
  public List<UUID> recorded(UUID runId) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection, RECORDED, row -> row.getObject(1, UUID.class), tenant, runId));
  }

  private static Measurement read(ResultSet row) throws SQLException {
    var cost = row.getBigDecimal(6);
    return new Measurement(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        Outcome.valueOf(row.getString(4)),
        row.getObject(5, Long.class),
        cost == null ? null : cost.doubleValue(),
        row.getString(7));
  }
}
