package dev.arbiter.evaluation.work.entity;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.platform.database.entity.BoundConnection;
import dev.arbiter.platform.database.entity.Cells;
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

  /** An item that has an answer is to be graded only: again, or after a person answered. */
  private static final String LOAD =
      """
      select i.run_id, i.case_id, i.assistant_id, i.trial,
        c.prompt, c.turns, c.expected, c.reference,
        case when r.graders_for = 'ALL' then '[]' else c.graders end as graders,
        r.default_graders, g.outcome, g.answer, g.latency_ms, g.input_tokens, g.output_tokens,
        g.cost, g.currency, g.answered,
        case when g.answered then 0 else k.replay_delay_ms end as replay_delay_ms
      from unnest(?, ?, ?, ?) as i(run_id, case_id, assistant_id, trial)
      join evaluation.run r on r.tenant_id = ? and r.id = i.run_id
      join evaluation.run_assistant p
        on p.tenant_id = r.tenant_id and p.run_id = i.run_id and p.assistant_id = i.assistant_id
      join evaluation.assistant k on k.tenant_id = r.tenant_id and k.id = i.assistant_id
      join evaluation.test_case c on c.tenant_id = r.tenant_id and c.id = i.case_id
      cross join lateral (
        select 1 as place, true as answered, e.outcome, e.answer, e.latency_ms, e.input_tokens,
          e.output_tokens, e.cost, e.currency
        from evaluation.answer e
        where e.tenant_id = r.tenant_id and e.run_id = i.run_id and e.case_id = i.case_id
          and e.assistant_id = i.assistant_id and e.trial = i.trial
        union all
        select 2, false, a.outcome, a.answer, a.latency_ms, a.input_tokens, a.output_tokens,
          a.cost, a.currency
        from evaluation.recorded_answer a
        where a.tenant_id = r.tenant_id and a.recording_id = p.recording_id
          and a.case_key = c.case_key and a.trial = i.trial
        union all
        select 3, false, 'MISSING', null, null, null, null, null, null
        order by place limit 1) as g
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
        Cells.integer(result, "latency_ms"),
        Cells.integer(result, "input_tokens"),
        Cells.integer(result, "output_tokens"),
        result.getBigDecimal("cost"),
        result.getString("currency"),
        result.getBoolean("answered"),
        result.getInt("replay_delay_ms"));
  }
}
