package dev.arbiter.server.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the repository says of the database, and what the database says of itself. */
final class Register {

  /** Ways past the tenant's wall: policies, definer functions and rights of the door roles. */
  static final String DOORS =
      """
      select 'policy/' || p.polrelid::regclass || '/' || p.polname,
        (select string_agg(r::regrole::text, ' ' order by r::regrole::text)
         from unnest(p.polroles) r)
        || case p.polcmd when '*' then ' all' when 'r' then ' select' when 'a' then ' insert'
                         when 'w' then ' update' else ' delete' end
      from pg_policy p where p.polname <> 'tenant_isolation'
      union all
      select 'function/' || n.nspname || '.' || p.proname || '('
        || replace(replace(oidvectortypes(p.proargtypes), ', ', ','), ' ', '_') || ')',
        p.proowner::regrole::text
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname !~ '^pg_'
      union all
      select 'right/' || c.oid::regclass || '/' || a.grantee::regrole,
        string_agg(lower(a.privilege_type), ' ' order by a.privilege_type)
      from pg_class c, aclexplode(c.relacl) a
      where a.grantee <> 0 and a.grantee <> c.relowner and c.relkind in ('r', 'p')
        and a.grantee::regrole::text ~ '^arbiter_' and a.grantee <> 'arbiter_app'::regrole
      group by c.oid, a.grantee
      """;

  /** Every column of every table of a service. */
  static final String COLUMNS =
      """
      select c.oid::regclass || '.' || a.attname, ''
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
        and n.nspname not in ('information_schema', 'migrations')
      """;

  private Register() {}

  static SortedMap<String, String> file(String resource) throws IOException {
    try (InputStream in = Register.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.stringPropertyNames().stream()
          .collect(
              Collectors.toMap(
                  name -> name, properties::getProperty, (one, same) -> one, TreeMap::new));
    }
  }

  static SortedMap<String, String> database(Connection connection, String query)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      SortedMap<String, String> facts = new TreeMap<>();
      while (row.next()) {
        facts.put(row.getString(1), row.getString(2));
      }
      return facts;
    }
  }

  /** The fact of an entry {@code fact | reason}. */
  static SortedMap<String, String> facts(Map<String, String> register) {
    SortedMap<String, String> facts = new TreeMap<>();
    register.forEach((name, value) -> facts.put(name, value.split("\\|", 2)[0].strip()));
    return facts;
  }
}
