package dev.arbiter.isolation;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;

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
            return;
          }
        }
      }
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
