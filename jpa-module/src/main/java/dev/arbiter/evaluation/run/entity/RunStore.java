package dev.arbiter.evaluation.run.entity;

import dev.arbiter.evaluation.assistant.entity.Assistant;
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
import jakarta.persistence.criteria.Subquery;
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

  /**
   * So many suites or assistants with a part of a name are looked up first, and then their runs. Of
   * more, the newest runs are looked at one by one: the next that fits is near.
   */
  private static final int FEW = 1_000;

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  /**
   * Narrows and orders a list; a null part does not narrow.
   *
   * @param assistant part of the name of somebody who takes part
   * @param from inclusive
   * @param to exclusive
   */
  public record Criteria(
      RunStatus status,
      String suiteName,
      UUID suiteId,
      String assistant,
      Instant from,
      Instant to,
      boolean oldestFirst) {}

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
    List<Predicate> wanted = wanted(criteria, is, query, run, suite);
    wanted.add(is.equal(run.get("projectId"), projectId));
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

  private List<Predicate> wanted(
      Criteria criteria,
      CriteriaBuilder is,
      CriteriaQuery<RunRow> query,
      Root<Run> run,
      Root<Suite> suite) {
    List<Predicate> wanted = new ArrayList<>();
    wanted.add(is.equal(suite.get("id"), run.get("suiteId")));
    if (criteria.status() != null) {
      wanted.add(is.equal(run.get("status"), criteria.status()));
    }
    if (criteria.suiteName() != null) {
      wanted.add(ofSuitesNamed(criteria.suiteName(), is, run, suite));
    }
    if (criteria.suiteId() != null) {
      wanted.add(is.equal(run.get("suiteId"), criteria.suiteId()));
    }
    if (criteria.assistant() != null) {
      wanted.add(takesPart(criteria.assistant(), is, query.subquery(UUID.class), run));
    }
    if (criteria.from() != null) {
      wanted.add(is.greaterThanOrEqualTo(run.get("createdAt"), criteria.from()));
    }
    if (criteria.to() != null) {
      wanted.add(is.lessThan(run.get("createdAt"), criteria.to()));
    }
    return wanted;
  }

  private static Predicate contains(CriteriaBuilder is, Path<String> name, String part) {
    return is.gt(is.locate(is.lower(name), part.toLowerCase(Locale.ROOT)), 0);
  }

  private Predicate ofSuitesNamed(
      String part, CriteriaBuilder is, Root<Run> run, Root<Suite> suite) {
    List<UUID> suites = named(Suite.class, part, is);
    return suites.size() > FEW
        ? contains(is, suite.get("name"), part)
        : among(is, run.get("suiteId"), suites);
  }

  private Predicate takesPart(
      String part, CriteriaBuilder is, Subquery<UUID> subquery, Root<Run> run) {
    List<UUID> assistants = named(Assistant.class, part, is);
    Root<RunAssistant> one = subquery.from(RunAssistant.class);
    subquery.select(one.get("runId"));
    if (assistants.size() > FEW) {
      Root<Assistant> assistant = subquery.from(Assistant.class);
      subquery.where(
          is.equal(one.get("assistantId"), assistant.get("id")),
          contains(is, assistant.get("name"), part));
    } else {
      subquery.where(among(is, one.get("assistantId"), assistants));
    }
    return run.get("id").in(subquery);
  }

  private <T> List<UUID> named(Class<T> type, String part, CriteriaBuilder is) {
    CriteriaQuery<UUID> query = is.createQuery(UUID.class);
    Root<T> one = query.from(type);
    query.select(one.get("id")).where(contains(is, one.get("name"), part));
    return entities.createQuery(query).setMaxResults(FEW + 1).getResultList();
  }

  /** An empty disjunction is no condition to EclipseLink, where it should be none that is met. */
  private static Predicate among(CriteriaBuilder is, Path<UUID> id, List<UUID> ids) {
    return ids.isEmpty() ? is.equal(is.literal(1), 0) : id.in(ids);
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
