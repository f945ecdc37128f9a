package dev.arbiter.isolation;

import java.util.Set;

/**
 * One way to get at another tenant's rows.
 *
 * @param name for the page
 * @param heldBy which wall, or what else, must hold
 * @param needs rights of the application without which the attack fails in any case
 */
record Attack(String name, HeldBy heldBy, Set<String> needs, Attempt attempt) {

  /** What stands in the way of an attack. */
  enum HeldBy {
    /** Statements past the entities meet only row-level security. */
    ROW_LEVEL_SECURITY,
    /** Statements on entities meet both walls, each enough by itself. */
    EITHER_WALL,
    /** Keys that start with the tenant hold whatever the walls do. */
    KEYS,
    /** Code of the product that refuses, whatever the walls do. */
    CODE
  }

  /** Carries the attack out. */
  interface Attempt {
    Outcome on(Stage stage, Target target);
  }

  /**
   * @param rights of the application on the table
   */
  boolean expectedToLeak(Walls walls, Set<String> rights) {
    if (!rights.containsAll(needs)) {
      return false;
    }
    return switch (heldBy) {
      case ROW_LEVEL_SECURITY -> !walls.rowLevelSecurity();
      case EITHER_WALL -> !walls.rowLevelSecurity() && !walls.discriminator();
      case KEYS, CODE -> false;
    };
  }
}
