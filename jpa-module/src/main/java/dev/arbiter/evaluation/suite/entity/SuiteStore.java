package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.database.entity.Constraint;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** Suites and their versions. */
@ApplicationScoped
public class SuiteStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  public Optional<Suite> find(UUID id) {
    return Optional.ofNullable(entities.find(Suite.class, id));
  }

  public Optional<Suite> findByName(UUID projectId, String name) {
    return entities
        .createQuery(
            "select s from Suite s where s.projectId = :project and s.name = :name", Suite.class)
        .setParameter("project", projectId)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** Locked until the end of the transaction, so that versions are made one after the other. */
  public Optional<Suite> lock(UUID id) {
    return entities
        .createQuery("select s from Suite s where s.id = :id", Suite.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /** Flushed at once: a suite of the same name made meanwhile is a conflict here and now. */
  public void add(Suite suite) {
    try {
      entities.persist(suite);
      entities.flush();
    } catch (PersistenceException refused) {
      if (Constraint.isDuplicate(refused)) {
        throw ProblemException.conflict("suite.name-taken", suite.name());
      }
      throw refused;
    }
  }

  public void add(SuiteVersion version) {
    entities.persist(version);
  }

  public Optional<SuiteVersion> findVersion(UUID suiteId, int version) {
    return Optional.ofNullable(
        entities.find(SuiteVersion.class, new SuiteVersionKey(suiteId, version)));
  }

  /** Versions of a suite, newest first; one row more than asked for. */
  public List<SuiteVersion> versions(UUID suiteId, PageRequest page) {
    Cursor after = page.cursor();
    TypedQuery<SuiteVersion> query =
        entities.createQuery(
            "select v from SuiteVersion v where v.suiteId = :suite"
                + (after == null ? "" : " and v.version < :version")
                + " order by v.version desc",
            SuiteVersion.class);
    query.setParameter("suite", suiteId);
    if (after != null) {
      query.setParameter("version", after.number(0));
    }
    return query.setMaxResults(page.limit() + 1).getResultList();
  }

  /** Cases of a version that name no grader of their own. */
  public long countWithoutGraders(UUID suiteId, int version) {
    return entities
        .createQuery(
            "select count(c) from TestCase c where c.suiteId = :suite"
                + " and c.firstVersion <= :version"
                + " and (c.lastVersion is null or c.lastVersion >= :version)"
                + " and c.graders = '[]'",
            Long.class)
        .setParameter("suite", suiteId)
        .setParameter("version", version)
        .getSingleResult();
  }
}
