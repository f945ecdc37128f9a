package dev.arbiter.tenancy.tenant.entity;

import dev.arbiter.platform.database.entity.Constraint;
import dev.arbiter.platform.error.type.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Projects of the bound tenant. */
@ApplicationScoped
public class ProjectStore {

  @PersistenceContext(unitName = "arbiter")
  private EntityManager entities;

  protected ProjectStore() {}

  ProjectStore(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<Project> findDefault() {
    return entities
        .createQuery("select p from Project p where p.isDefault = true", Project.class)
        .getResultStream()
        .findFirst();
  }

  public Optional<Project> find(UUID id) {
    return Optional.ofNullable(entities.find(Project.class, id));
  }

  /**
   * @param most rows
   * @return by name
   */
  public List<Project> list(int most) {
    return entities
        .createQuery("select p from Project p order by p.name, p.id", Project.class)
        .setMaxResults(most)
        .getResultList();
  }

  public long count() {
    return entities.createQuery("select count(p) from Project p", Long.class).getSingleResult();
  }

  /** Lets only one transaction of the tenant count and add at a time. */
  public void lock() {
    entities
        .createQuery("select p from Project p where p.isDefault = true", Project.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  public void insert(Project project) {
    entities.persist(project);
  }

  /**
   * @throws ProblemException CONFLICT ({@code project.name-taken})
   */
  public void add(Project project) {
    entities.persist(project);
    save(project);
  }

  /**
   * @throws ProblemException CONFLICT ({@code project.name-taken})
   */
  public void save(Project project) {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (Constraint.isDuplicate(refused)) {
        throw ProblemException.conflict("project.name-taken", project.name());
      }
      throw refused;
    }
  }
}
