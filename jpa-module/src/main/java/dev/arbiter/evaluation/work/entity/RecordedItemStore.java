package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Gathers cases and recorded answers of a batch of items in one statement. */
@ApplicationScoped
public class RecordedItemStore {

  private static final String LOAD =
      """
      select i.run_id, i.case_id, i.assistant_id, i.trial,
        c.prompt, c.turns, c.expected, c.reference, c.graders, r.default_graders,
        coalesce(a.outcome, 'MISSING') as outcome, a.answer, a.latency_ms, a.input_tokens,
        a.output_tokens, a.cost, a.currency
      from unnest(?, ?, ?, ?) as i(run_id, case_id, assistant_id, trial)
      join evaluation.run r on r.tenant_id = ? and r.id = i.run_id
      join evaluation.run_assistant p
        on p.tenant_id = r.tenant_id and p.run_id = i.run_id and p.assistant_id = i.assistant_id
      join evaluation.test_case c on c.tenant_id = r.tenant_id and c.id = i.case_id
      left join evaluation.recorded_answer a
        on a.tenant_id = r.tenant_id and a.recording_id = p.recording_id
        and a.case_key = c.case_key and a.trial = i.trial
      """;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  public List<RecordedItem> load(List<ItemKey> items) {
    return BoundConnection.with(
        entities,
        (connection, tenant) ->
            Statements.list(
                connection, LOAD, RecordedItemStore::item, ItemKey.columns(items), tenant));
  }

  private static RecordedItem item(ResultSet result) throws SQLException {
    return new RecordedItem(
        ItemKey.read(result),
        result.getString("prompt"),
        result.getString("turns"),
        result.getString("expected"),
        result.getString("reference"),
        result.getString("graders"),
        result.getString("default_graders"),
        Outcome.valueOf(result.getString("outcome")),
        result.getString("answer"),
        result.getObject("latency_ms", Long.class),
        result.getObject("input_tokens", Long.class),
        result.getObject("output_tokens", Long.class),
        result.getBigDecimal("cost"),
        result.getString("currency"));
  }
}
