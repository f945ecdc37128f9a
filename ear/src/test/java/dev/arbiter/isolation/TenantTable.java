package dev.arbiter.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table with a column {@code tenant_id}, as the catalogue describes it.
 *
 * @param name with its schema
 * @param columns in their order
 * @param key names of the primary key's columns
 * @param foreignKeys those that reference tenant tables
 * @param ownKeys names of the unique keys that start with the tenant
 * @param rights of the application's role: SELECT, INSERT, UPDATE, DELETE
 */
record TenantTable(
    String name,
    List<Column> columns,
    List<String> key,
    List<ForeignKey> foreignKeys,
    Set<String> ownKeys,
    Set<String> rights) {

  /**
   * @param type as PostgreSQL prints it
   * @param check definition of the checks on just this column, empty when there is none
   */
  record Column(String name, String type, boolean required, boolean hasDefault, String check) {}

  /** Columns here, and the columns that they reference. */
  record ForeignKey(String parent, List<String> columns, List<String> referenced) {

    Optional<String> referencedBy(String column) {
      int at = columns.indexOf(column);
      return at < 0 ? Optional.empty() : Optional.of(referenced.get(at));
    }
  }

  List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  boolean isOfTenantItself() {
    return key.equals(List.of("tenant_id"));
  }

  /** Parents first. */
  static List<TenantTable> inOrder(List<TenantTable> tables) {
    List<TenantTable> waiting = new ArrayList<>(tables);
    List<TenantTable> ordered = new ArrayList<>();
    while (!waiting.isEmpty()) {
      TenantTable next =
          waiting.stream()
              .filter(table -> waiting.stream().noneMatch(table::needs))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("foreign keys form a circle"));
      waiting.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private boolean needs(TenantTable other) {
    return other != this && foreignKeys.stream().anyMatch(key -> key.parent().equals(other.name));
  }
}
