package dev.arbiter.isolation;

import jakarta.persistence.Table;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.Metamodel;
import jakarta.persistence.metamodel.Type;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A table, who attacks it, and whose rows are sought.
 *
 * @param entity the table's entity, empty when it has none
 * @param victimRow the values of one row of the victim
 * @param own how many rows the attacker has, at least one
 */
record Target(
    TenantTable table,
    Optional<Class<?>> entity,
    FixtureRows rows,
    UUID attacker,
    UUID victim,
    Map<String, String> victimRow,
    long own) {

  /** Values of the victim's key by column, without the tenant. */
  Map<String, String> victimKey() {
    Map<String, String> key = new java.util.LinkedHashMap<>();
    table.key().stream()
        .filter(column -> !column.equals("tenant_id"))
        .forEach(column -> key.put(column, victimRow.get(column)));
    return key;
  }

  /** What it came to if the attacker saw or changed so many rows. */
  Outcome outcomeOf(long seen) {
    return Outcome.ofRows(seen, own);
  }

  /** The class that is mapped to a table. */
  static Optional<Class<?>> entity(Metamodel metamodel, TenantTable table) {
    return metamodel.getEntities().stream()
        .<Class<?>>map(Type::getJavaType)
        .filter(
            type -> {
              Table mapped = type.getAnnotation(Table.class);
              return (mapped.schema() + "." + mapped.name()).equals(table.name());
            })
        .findAny();
  }

  String entityName(Stage stage) {
    return type(stage).getName();
  }

  EntityType<?> type(Stage stage) {
    return stage.metamodel().entity(entity.orElseThrow());
  }
}
