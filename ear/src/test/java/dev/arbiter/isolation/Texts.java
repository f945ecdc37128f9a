package dev.arbiter.isolation;

import java.beans.PropertyChangeEvent;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import org.eclipse.persistence.descriptors.changetracking.ChangeTracker;

/** Changes an entity as its own methods would, whatever its methods are. */
final class Texts {

  private Texts() {}

  /** Moves a time of the entity by a second: every entity that can be edited has one or a text. */
  static void change(Object entity) {
    try {
      for (Field field : entity.getClass().getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && field.getType() == Instant.class) {
          field.setAccessible(true);
          if (field.get(entity) instanceof Instant time) {
            field.set(entity, time.plusSeconds(1));
            tell(entity, field.getName(), time);
            return;
          }
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A woven entity counts as changed only if its setters say so. */
  private static void tell(Object entity, String field, Instant before) {
    if (entity instanceof ChangeTracker tracked
        && tracked._persistence_getPropertyChangeListener() != null) {
      tracked
          ._persistence_getPropertyChangeListener()
          .propertyChange(new PropertyChangeEvent(entity, field, before, before.plusSeconds(1)));
    }
  }
}
