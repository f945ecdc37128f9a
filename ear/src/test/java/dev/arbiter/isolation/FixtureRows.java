package dev.arbiter.isolation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rows for any tenant table, made from the catalogue alone, so that a new table is attacked without
 * anybody thinking of it. Row {@code set} of a table refers to row {@code set} of its parents.
 */
final class FixtureRows {

  private static final Pattern CHOICE = Pattern.compile("ARRAY\\['([^']+)'");
  private static final Pattern LENGTH = Pattern.compile("length\\(\"?\\w+\"?\\) = (\\d+)");

  /** Keeps broken numbers between 0 and 1, where most of them belong. */
  private static final double SHARES = 10.0;

  private final Map<String, TenantTable> tables = new LinkedHashMap<>();

  FixtureRows(List<TenantTable> inOrder) {
    inOrder.forEach(table -> tables.put(table.name(), table));
  }

  /** The values of a row as texts that PostgreSQL reads as the column's type; null for null. */
  Map<String, String> row(TenantTable table, UUID tenant, int set) {
    Map<String, String> values = new LinkedHashMap<>();
    for (TenantTable.Column column : table.columns()) {
      values.put(column.name(), value(table, column, tenant, set));
    }
    return values;
  }

  private String value(TenantTable table, TenantTable.Column column, UUID tenant, int set) {
    if (column.name().equals("tenant_id")) {
      return tenant.toString();
    }
    for (TenantTable.ForeignKey key : table.foreignKeys()) {
      String referenced = key.referencedBy(column.name()).orElse(null);
      if (referenced != null && !key.parent().equals(table.name())) {
        return row(tables.get(key.parent()), tenant, set).get(referenced);
      }
    }
    return column.required() ? plain(table, column, tenant, set) : null;
  }

  private static String plain(TenantTable table, TenantTable.Column column, UUID tenant, int set) {
    UUID unique = uuid(table.name() + column.name() + tenant + set);
    return switch (column.type()) {
      case "uuid" -> unique.toString();
      case "smallint", "integer", "bigint" -> String.valueOf(number(table, column, tenant, set));
      case "double precision", "real" -> String.valueOf(set / SHARES);
      case "boolean" -> "false";
      case "bytea" -> "\\x" + hex(unique).repeat(4).substring(0, 2 * length(column, 32));
      case "timestamp with time zone" -> "2026-01-0" + set + "T00:00:00Z";
      case "json", "jsonb" -> "{}";
      default -> column.type().startsWith("numeric") ? String.valueOf(set) : text(column, unique);
    };
  }

  /** In a key, tenants have different numbers: else a row of one's own looks like the other's. */
  private static long number(TenantTable table, TenantTable.Column column, UUID tenant, int set) {
    boolean isOdd = (tenant.getLeastSignificantBits() & 1) == 1;
    return table.key().contains(column.name()) && isOdd ? set + 4L : set;
  }

  private static String text(TenantTable.Column column, UUID unique) {
    Matcher choice = CHOICE.matcher(column.check());
    return choice.find() ? choice.group(1) : hex(unique).substring(0, length(column, 12));
  }

  private static int length(TenantTable.Column column, int usual) {
    Matcher exact = LENGTH.matcher(column.check());
    return exact.find() ? Integer.parseInt(exact.group(1)) : usual;
  }

  /** Fills the columns that may be null one by one: for checks that want one of several. */
  List<Map<String, String>> variants(TenantTable table, UUID tenant, int set) {
    Map<String, String> row = row(table, tenant, set);
    List<Map<String, String>> variants = new ArrayList<>(List.of(row));
    for (TenantTable.Column column : table.columns()) {
      if (row.get(column.name()) == null) {
        Map<String, String> variant = new LinkedHashMap<>(row);
        variant.put(column.name(), plain(table, column, tenant, set));
        variants.add(variant);
      }
    }
    return variants;
  }

  /** What must stand before a row of this table: its parents and theirs, in order. */
  List<TenantTable> ancestors(TenantTable table) {
    return tables.values().stream()
        .filter(other -> other != table && reaches(table, other))
        .toList();
  }

  /** What refers to rows of this table, the farthest first. */
  List<TenantTable> descendants(TenantTable table) {
    List<TenantTable> found =
        new ArrayList<>(
            tables.values().stream()
                .filter(other -> other != table && reaches(other, table))
                .toList());
    java.util.Collections.reverse(found);
    return found;
  }

  private boolean reaches(TenantTable from, TenantTable to) {
    return from.foreignKeys().stream()
        .map(TenantTable.ForeignKey::parent)
        .filter(parent -> !parent.equals(from.name()))
        .anyMatch(parent -> parent.equals(to.name()) || reaches(tables.get(parent), to));
  }

  static String insert(TenantTable table) {
    List<String> values =
        table.columns().stream().map(column -> "cast(? as " + column.type() + ")").toList();
    return "insert into %s (%s) values (%s)"
        .formatted(table.name(), String.join(", ", table.columnNames()), String.join(", ", values));
  }

  private static UUID uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(UUID id) {
    return id.toString().replace("-", "");
  }
}
