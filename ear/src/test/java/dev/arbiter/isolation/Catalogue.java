package dev.arbiter.isolation;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Reads what tables of tenants there are. */
final class Catalogue {

  private static final String TABLES =
      """
      select c.oid::regclass::text, c.oid,
        (select array_agg(a.attname::text order by k.n) from pg_index i,
           unnest(i.indkey::int2[]) with ordinality k(attnum, n), pg_attribute a
         where i.indrelid = c.oid and i.indisprimary
           and a.attrelid = c.oid and a.attnum = k.attnum),
        (select array_agg(p order by p) from unnest(array['SELECT','INSERT','UPDATE','DELETE']) p
         where has_table_privilege('arbiter_app', c.oid, p)),
        (select array_agg(k.relname::text) from pg_index i
           join pg_class k on k.oid = i.indexrelid
           join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
         where i.indrelid = c.oid and i.indisunique and a.attname = 'tenant_id')
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and not c.relispartition
        and n.nspname not in ('pg_catalog', 'information_schema')
        and exists (select from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
      order by 1
      """;

  private static final String COLUMNS =
      """
      select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.atthasdef,
        coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ')
                  from pg_constraint k
                  where k.conrelid = a.attrelid and k.contype = 'c'
                    and k.conkey = array[a.attnum]), '')
      from pg_attribute a
      where a.attrelid = ? and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum
      """;

  private static final String FOREIGN_KEYS =
      """
      select k.confrelid::regclass::text,
        (select array_agg(a.attname::text order by c.n)
         from unnest(k.conkey) with ordinality c(num, n), pg_attribute a
         where a.attrelid = k.conrelid and a.attnum = c.num),
        (select array_agg(a.attname::text order by c.n)
         from unnest(k.confkey) with ordinality c(num, n), pg_attribute a
         where a.attrelid = k.confrelid and a.attnum = c.num)
      from pg_constraint k where k.conrelid = ? and k.contype = 'f'
      order by k.conname
      """;

  private Catalogue() {}

  /** Parents first. */
  static List<TenantTable> tenantTables(DataSource owner) throws SQLException {
    try (Connection connection = owner.getConnection();
        PreparedStatement query = connection.prepareStatement(TABLES);
        ResultSet row = query.executeQuery()) {
      List<TenantTable> tables = new ArrayList<>();
      while (row.next()) {
        long table = row.getLong(2);
        tables.add(
            new TenantTable(
                row.getString(1),
                columns(connection, table),
                texts(row.getArray(3)),
                foreignKeys(connection, table),
                Set.copyOf(texts(row.getArray(5))),
                Set.copyOf(texts(row.getArray(4)))));
      }
      return TenantTable.inOrder(tables);
    }
  }

  private static List<TenantTable.Column> columns(Connection connection, long table)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
      query.setLong(1, table);
      try (ResultSet row = query.executeQuery()) {
        List<TenantTable.Column> columns = new ArrayList<>();
        while (row.next()) {
          columns.add(
              new TenantTable.Column(
                  row.getString(1),
                  row.getString(2),
                  row.getBoolean(3),
                  row.getBoolean(4),
                  row.getString(5)));
        }
        return columns;
      }
    }
  }

  private static List<TenantTable.ForeignKey> foreignKeys(Connection connection, long table)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(FOREIGN_KEYS)) {
      query.setLong(1, table);
      try (ResultSet row = query.executeQuery()) {
        List<TenantTable.ForeignKey> keys = new ArrayList<>();
        while (row.next()) {
          keys.add(
              new TenantTable.ForeignKey(
                  row.getString(1), texts(row.getArray(2)), texts(row.getArray(3))));
        }
        return keys;
      }
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
