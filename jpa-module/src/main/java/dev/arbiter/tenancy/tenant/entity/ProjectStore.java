package dev.arbiter.tenancy.tenant.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

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

  public void insert(Project project) {
    entities.persist(project);
  }
}
