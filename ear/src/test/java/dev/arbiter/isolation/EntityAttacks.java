package dev.arbiter.isolation;

import static dev.arbiter.isolation.Attack.HeldBy.EITHER_WALL;

import jakarta.persistence.EntityManager;
import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.jpa.JpaHelper;

/** Statements on entities. */
final class EntityAttacks {

  private EntityAttacks() {}

  static List<Attack> all() {
    return List.of(
        attack("JPQL select", Set.of(), EntityAttacks::select),
        attack("JPQL bulk update", Set.of("UPDATE"), EntityAttacks::update),
        attack("JPQL bulk delete", Set.of("DELETE"), EntityAttacks::delete),
        attack("find by foreign id", Set.of(), EntityAttacks::find),
        attack("find after the other's managed update", Set.of(), EntityAttacks::findUpdated),
        attack("JPQL, no tenant bound", Set.of(), EntityAttacks::unbound),
        attack("JPQL outside a transaction", Set.of(), EntityAttacks::outside),
        attack("JPQL, tenant switched inside a transaction", Set.of(), EntityAttacks::switched));
  }

  private static Attack attack(String name, Set<String> needs, Attack.Attempt attempt) {
    return new Attack(name, EITHER_WALL, needs, attempt);
  }

  private static Outcome select(Stage stage, Target target) {
    return stage.inTransaction(target.attacker(), entities -> selected(entities, stage, target));
  }

  static Outcome selected(EntityManager entities, Stage stage, Target target) {
    String query = "select e from " + target.entityName(stage) + " e";
    return target.outcomeOf(entities.createQuery(query).getResultList().size());
  }

  private static Outcome update(Stage stage, Target target) {
    String attribute =
        target.type(stage).getSingularAttributes().stream()
            .filter(a -> !a.isId() && !a.isVersion())
            .filter(a -> a.getPersistentAttributeType() == Attribute.PersistentAttributeType.BASIC)
            .map(SingularAttribute::getName)
            .sorted()
            .findFirst()
            .orElseThrow();
    String query =
        "update %s e set e.%s = e.%s".formatted(target.entityName(stage), attribute, attribute);
    return stage.inTransaction(
        target.attacker(),
        entities -> target.outcomeOf(entities.createQuery(query).executeUpdate()));
  }

  private static Outcome delete(Stage stage, Target target) {
    String query = "delete from " + target.entityName(stage) + " e";
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          SqlAttacks.clearDescendants(entities, target);
          return target.outcomeOf(entities.createQuery(query).executeUpdate());
        });
  }

  private static Outcome find(Stage stage, Target target) {
    return stage.inTransaction(target.attacker(), entities -> found(entities, target));
  }

  static Outcome found(EntityManager entities, Target target) {
    return victim(entities, target) == null ? Outcome.held("null") : Outcome.leak();
  }

  /** The entity by the victim's key; the database converts the texts that the fixture holds. */
  private static Object victim(EntityManager entities, Target target) {
    Class<?> type = target.entity().orElseThrow();
    AbstractSession session =
        (AbstractSession) JpaHelper.getEntityManager(entities).getActiveSession();
    ClassDescriptor descriptor = session.getDescriptor(type);
    List<String> parts =
        type.isAnnotationPresent(IdClass.class)
            ? Arrays.stream(type.getAnnotation(IdClass.class).value().getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .map(field -> descriptor.getMappingForAttributeName(field.getName()))
                .map(mapping -> mapping.getField().getName())
                .toList()
            : descriptor.getPrimaryKeyFieldNames().stream().map(EntityAttacks::column).toList();
    Object[] values =
        parts.stream()
            .map(name -> part(target.victimRow().get(name.toLowerCase(Locale.ROOT))))
            .toArray();
    return entities.find(type, values.length == 1 ? values[0] : key(type, values));
  }

  /** A column's name without its table's. */
  private static String column(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }

  private static Object key(Class<?> type, Object... values) {
    try {
      Constructor<?>[] constructors =
          type.getAnnotation(IdClass.class).value().getDeclaredConstructors();
      Constructor<?> whole =
          Arrays.stream(constructors)
              .filter(constructor -> constructor.getParameterCount() == values.length)
              .findAny()
              .orElseThrow();
      whole.setAccessible(true);
      return whole.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object part(String value) {
    return value.length() == 36 ? (Object) UUID.fromString(value) : (Object) Integer.valueOf(value);
  }

  /** The victim reads and writes its row, as a shared cache would remember. */
  private static Outcome findUpdated(Stage stage, Target target) {
    if (target.table().rights().contains("UPDATE")) {
      touch(stage, target);
    }
    return stage.inTransaction(target.attacker(), entities -> found(entities, target));
  }

  static void touch(Stage stage, Target target) {
    stage.commit(
        target.victim(),
        entities -> {
          Object own = victim(entities, target);
          if (own == null) {
            throw new IllegalStateException("the victim does not find its own row");
          }
          Texts.change(own);
        });
  }

  private static Outcome unbound(Stage stage, Target target) {
    return stage.inTransaction(null, entities -> selected(entities, stage, target));
  }

  private static Outcome outside(Stage stage, Target target) {
    return stage.outsideTransaction(
        target.attacker(), entities -> selected(entities, stage, target));
  }

  private static Outcome switched(Stage stage, Target target) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          selected(entities, stage, target);
          Stage.bind(target.victim());
          entities.clear();
          return found(entities, target);
        });
  }
}
