package dev.arbiter.isolation;

import jakarta.persistence.metamodel.EntityType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table, who attacks it, and whose rows are sought. Each of the two has row 1.
 *
 * @param entity the table's entity, empty when it has none
 * @param victimRow the values of the victim's row 1
 */
record Target(
    TenantTable table,
    Optional<Class<?>> entity,
    FixtureRows rows,
    UUID attacker,
    UUID victim,
    Map<String, String> victimRow) {

  /** Values of the victim's key by column, without the tenant. */
  Map<String, String> victimKey() {
    Map<String, String> key = new java.util.LinkedHashMap<>();
    table.key().stream()
        .filter(column -> !column.equals("tenant_id"))
        .forEach(column -> key.put(column, victimRow.get(column)));
    return key;
  }

  String entityName(Stage stage) {
    return type(stage).getName();
  }

  EntityType<?> type(Stage stage) {
    return stage.factory().getMetamodel().entity(entity.orElseThrow());
  }
}
