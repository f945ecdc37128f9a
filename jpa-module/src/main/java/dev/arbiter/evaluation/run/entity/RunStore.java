package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Runs and who takes part in them. */
@ApplicationScoped
public class RunStore {

  private static final String ROW =
      "select new dev.arbiter.evaluation.run.entity.RunRow(r, s.name)"
          + " from Run r join Suite s on s.id = r.suiteId";

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /** Narrows and orders a list; a null part does not narrow. */
  public record Criteria(RunStatus status, String suiteName, boolean oldestFirst) {}

  public void add(Run run, List<RunAssistant> assistants) {
    entities.persist(run);
    // The mapping knows no association between the two, so their order is ours to keep.
    entities.flush();
    assistants.forEach(entities::persist);
    entities.flush();
  }

  public Optional<RunRow> find(UUID id) {
    return entities
        .createQuery(ROW + " where r.id = :id", RunRow.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** One row more than asked for. */
  public List<RunRow> list(UUID projectId, Criteria criteria, PageRequest page) {
    Cursor after = page.cursor();
    String before = criteria.oldestFirst() ? ">" : "<";
    String direction = criteria.oldestFirst() ? " asc" : " desc";
    StringBuilder text = new StringBuilder(ROW).append(" where r.projectId = :project");
    if (criteria.status() != null) {
      text.append(" and r.status = :status");
    }
    if (criteria.suiteName() != null) {
      text.append(" and locate(:name, lower(s.name)) > 0");
    }
    if (after != null) {
      text.append(" and (r.createdAt ").append(before).append(" :time");
      text.append(" or r.createdAt = :time and r.id ").append(before).append(" :id)");
    }
    text.append(" order by r.createdAt").append(direction).append(", r.id").append(direction);
    TypedQuery<RunRow> query = entities.createQuery(text.toString(), RunRow.class);
    query.setParameter("project", projectId);
    if (criteria.status() != null) {
      query.setParameter("status", criteria.status());
    }
    if (criteria.suiteName() != null) {
      query.setParameter("name", criteria.suiteName().toLowerCase(Locale.ROOT));
    }
    if (after != null) {
      query.setParameter("time", after.instant(0)).setParameter("id", after.uuid(1));
    }
    return query.setMaxResults(page.limit() + 1).getResultList();
  }

  /** Who takes part in these runs, in each run's order. */
  public List<RunAssistantRow> assistants(Collection<UUID> runIds) {
    if (runIds.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select new dev.arbiter.evaluation.run.entity.RunAssistantRow("
                + "p.runId, p.assistantId, a.name, p.position)"
                + " from RunAssistant p join Assistant a on a.id = p.assistantId"
                + " where p.runId in :runs order by p.runId, p.position",
            RunAssistantRow.class)
        .setParameter("runs", runIds)
        .getResultList();
  }
}
