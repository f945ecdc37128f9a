package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.platform.database.entity.Constraint;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Assistants and the heads of their recordings. */
@ApplicationScoped
public class AssistantStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  public Optional<Assistant> find(UUID id) {
    return Optional.ofNullable(entities.find(Assistant.class, id));
  }

  public List<Assistant> findAll(Collection<UUID> ids) {
    return entities
        .createQuery("select a from Assistant a where a.id in :ids", Assistant.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** Flushed at once: a name taken meanwhile is a conflict here and now. */
  public void add(Assistant assistant) {
    entities.persist(assistant);
    flush(assistant);
  }

  /**
   * Writes a change.
   *
   * @throws ProblemException CONFLICT ({@code assistant.name-taken})
   */
  public void flush(Assistant changed) {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (Constraint.isDuplicate(refused)) {
        throw ProblemException.conflict("assistant.name-taken", changed.name());
      }
      throw refused;
    }
  }

  public void add(Recording recording) {
    entities.persist(recording);
    entities.flush();
  }

  public Optional<Recording> findRecording(UUID id) {
    return Optional.ofNullable(entities.find(Recording.class, id));
  }

  /** The newest recording of an assistant for a suite version. */
  public Optional<Recording> latestRecording(UUID assistantId, UUID suiteId, int version) {
    return entities
        .createQuery(
            "select r from Recording r where r.assistantId = :assistant and r.suiteId = :suite"
                + " and r.suiteVersion = :version order by r.createdAt desc, r.id desc",
            Recording.class)
        .setParameter("assistant", assistantId)
        .setParameter("suite", suiteId)
        .setParameter("version", version)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
