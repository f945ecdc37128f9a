package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What keeps tenants apart in code. */
final class IsolationRules {

  private static final String CONTEXT = "dev.arbiter.platform.tenant.entity.TenantContext";
  private static final String SCOPED = "dev.arbiter.platform.tenant.entity.TenantScoped";
  private static final Set<String> BINDING = Set.of("bind", "clear");
  private static final Set<String> MAPPED =
      Set.of("jakarta.persistence.Entity", "jakarta.persistence.MappedSuperclass");

  private IsolationRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "entities-are-tenant-scoped", entities(),
        "entity-state-is-private", entityState(),
        "entity-manager-only-in-stores", entityManager(),
        "sql-only-in-entity-layer", sql(),
        "thread-locals-only-in-tenant-context", threadLocals(),
        "tenant-bound-only-by-its-scope", binding());
  }

  private static ArchRule entities() {
    return Check.application(
        "be tenant-scoped when an entity",
        type ->
            type.isAnnotatedWith("jakarta.persistence.Entity") && !type.isAssignableTo(SCOPED)
                ? List.of("is an entity without a tenant")
                : List.of());
  }

  /** A field that is written from outside is not change-tracked, and silently not saved. */
  private static ArchRule entityState() {
    return Check.application(
        "keep the state of an entity private",
        type ->
            MAPPED.stream().noneMatch(type::isAnnotatedWith)
                ? List.of()
                : type.getFields().stream()
                    .filter(IsolationRules::isOpenState)
                    .map(field -> "shows its field " + field.getName())
                    .toList());
  }

  private static boolean isOpenState(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.PRIVATE)
        && !field.getName().startsWith("_persistence_");
  }

  private static ArchRule entityManager() {
    return Check.application(
        "leave the EntityManager to stores",
        type ->
            isStore(type) || servesStores(type)
                ? List.of()
                : knows(
                    type,
                    target ->
                        target.isAssignableTo("jakarta.persistence.EntityManager")
                            || target.isAssignableTo("jakarta.persistence.EntityManagerFactory")));
  }

  private static boolean isStore(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getSimpleName().endsWith("Store")
        && Place.of(outer).filter(place -> place.layer().equals("entity")).isPresent();
  }

  /** Set-wise statements on a store's own connection. */
  private static boolean servesStores(JavaClass type) {
    return Place.of(type).filter(place -> place.is("platform", "database", "entity")).isPresent();
  }

  private static ArchRule sql() {
    return Check.application(
        "leave SQL to the entity layer",
        type ->
            Place.of(type).filter(place -> !place.layer().equals("entity")).isEmpty()
                ? List.of()
                : knows(type, target -> target.getPackageName().matches("javax?\\.sql")));
  }

  private static ArchRule threadLocals() {
    return Check.application(
        "bind nothing to a thread but the tenant",
        type ->
            type.getName().equals(CONTEXT)
                ? List.of()
                : knows(type, target -> target.isAssignableTo(ThreadLocal.class)));
  }

  private static ArchRule binding() {
    return Check.application(
        "leave the binding of a tenant to its scope",
        type ->
            Place.of(type).filter(place -> place.is("platform", "tenant", "control")).isPresent()
                ? List.of()
                : type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().getName().equals(CONTEXT))
                    .filter(call -> BINDING.contains(call.getName()))
                    .map(call -> "calls TenantContext." + call.getName())
                    .toList());
  }

  private static List<String> knows(
      JavaClass type, java.util.function.Predicate<JavaClass> forbidden) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(forbidden)
        .map(target -> "must not know " + target.getName())
        .distinct()
        .toList();
  }
}
