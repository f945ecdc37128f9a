package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

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

  /** As it is in the database: statements move runs past the entity. */
  public Optional<RunRow> find(UUID id) {
    return entities
        .createQuery(ROW + " where r.id = :id", RunRow.class)
        .setParameter("id", id)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /** One row more than asked for. */
  public List<RunRow> list(UUID projectId, Criteria criteria, PageRequest page) {
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<RunRow> query = is.createQuery(RunRow.class);
    Root<Run> run = query.from(Run.class);
    Root<Suite> suite = query.from(Suite.class);
    List<Predicate> wanted = new ArrayList<>();
    wanted.add(is.equal(suite.get("id"), run.get("suiteId")));
    wanted.add(is.equal(run.get("projectId"), projectId));
    if (criteria.status() != null) {
      wanted.add(is.equal(run.get("status"), criteria.status()));
    }
    if (criteria.suiteName() != null) {
      String name = criteria.suiteName().toLowerCase(Locale.ROOT);
      wanted.add(is.gt(is.locate(is.lower(suite.get("name")), name), 0));
    }
    if (page.cursor() != null) {
      wanted.add(behind(page.cursor(), criteria.oldestFirst(), is, run));
    }
    query
        .select(is.construct(RunRow.class, run, suite.get("name")))
        .where(wanted.toArray(Predicate[]::new))
        .orderBy(
            Stream.of("createdAt", "id")
                .map(run::get)
                .map(key -> criteria.oldestFirst() ? is.asc(key) : is.desc(key))
                .toList());
    return entities.createQuery(query).setMaxResults(page.limit() + 1).getResultList();
  }

  private static Predicate behind(
      Cursor last, boolean oldestFirst, CriteriaBuilder is, Root<Run> run) {
    Path<Instant> time = run.get("createdAt");
    Path<UUID> id = run.get("id");
    Instant lastTime = last.instant(0);
    UUID lastId = last.uuid(1);
    return is.or(
        oldestFirst ? is.greaterThan(time, lastTime) : is.lessThan(time, lastTime),
        is.and(
            is.equal(time, lastTime),
            oldestFirst ? is.greaterThan(id, lastId) : is.lessThan(id, lastId)));
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
