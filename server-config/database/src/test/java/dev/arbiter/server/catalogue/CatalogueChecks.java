package dev.arbiter.server.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** The checks, each with a fault that it must find. */
final class CatalogueChecks {

  /**
   * All tables but the catalogue's own and the history of migrations; and of these, as {@code t},
   * the tables of tenants' rows, which all are but those of the installation itself.
   */
  private static final String TABLES =
      """
      with every as (
        select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p') and n.nspname !~ '^pg_'
          and n.nspname not in ('information_schema', 'migrations')),
      t as (select * from every where name not in ('platform.node')),
      doors as (
        select oid, rolname from pg_roles
        where rolname ~ '^arbiter_' and rolname not in ('arbiter_app', 'arbiter_owner'))
      """;

  private static final String BAD =
      "create table evaluation.bad (tenant_id uuid not null, id uuid not null, suite_id uuid,"
          + " primary key (tenant_id, id));";
  private static final String FUNCTION =
      "create function evaluation.bad() returns integer language sql security definer"
          + " set search_path = pg_catalog, pg_temp as 'select 1';";

  private CatalogueChecks() {}

  static List<CatalogueCheck> all() {
    return Stream.of(walls(), keys(), foreignKeys(), doors(), rights())
        .flatMap(List::stream)
        .toList();
  }

  private static List<CatalogueCheck> walls() {
    return List.of(
        check(
            "every table has a tenant",
            """
            select name from t where not exists (
              select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id'
                and a.attnotnull and a.atttypid = 'uuid'::regtype and not a.attisdropped)
            """,
            "create table evaluation.bad (id uuid primary key)"),
        check(
            "row-level security is enabled and forced",
            "select name from every where not (relrowsecurity and relforcerowsecurity)",
            BAD + "alter table evaluation.bad enable row level security"),
        check("the policy is the designed one", POLICY, BAD + PERMISSIVE),
        check(
            "what has no tenant is reached by doors alone",
            """
            select name from every where name not in (select name from t) and (
              has_any_column_privilege('arbiter_app', oid, 'SELECT, INSERT, UPDATE, REFERENCES')
              or has_table_privilege('arbiter_app', oid, 'DELETE, TRUNCATE, TRIGGER')
              or exists (select from pg_policy p where p.polrelid = every.oid
                         and not p.polroles <@ (select array_agg(oid) from doors)))
            """,
            "grant select (host) on platform.node to arbiter_app"));
  }

  private static List<CatalogueCheck> keys() {
    return List.of(
        check(
            "keys start with the tenant",
            """
            select i.indexrelid::regclass::text from t join pg_index i on i.indrelid = t.oid
            left join pg_attribute a on a.attrelid = t.oid and a.attnum = i.indkey[0]
            where i.indisunique and a.attname is distinct from 'tenant_id'
            union all
            select k.conname || ' of ' || t.name from t
            join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            where (select attname from pg_attribute
                   where attrelid = k.conrelid and attnum = k.conkey[1]) <> 'tenant_id'
               or (select attname from pg_attribute
                   where attrelid = k.confrelid and attnum = k.confkey[1]) <> 'tenant_id'
            """,
            BAD + "create unique index on evaluation.bad (id)"));
  }

  private static List<CatalogueCheck> foreignKeys() {
    return List.of(
        check(
            "foreign keys stay in their schema",
            """
            select k.conname || ' of ' || t.name from t
            join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
            where a.relnamespace <> b.relnamespace
            """,
            BAD
                + "alter table evaluation.bad add foreign key (tenant_id) references"
                + " tenancy.tenant"),
        check(
            "foreign keys have an index",
            """
            select k.conname || ' of ' || t.name from t
            join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            where not exists (select from pg_index i where i.indrelid = t.oid and i.indpred is null
              and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)
            """,
            BAD
                + "alter table evaluation.bad add foreign key (tenant_id, suite_id)"
                + " references evaluation.suite"));
  }

  private static List<CatalogueCheck> doors() {
    return List.of(
        check(
            "views ask as their reader, and none is stored",
            """
            select c.oid::regclass::text from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
              and (c.relkind = 'm' or c.relkind = 'v'
                   and not coalesce('security_invoker=true' = any (c.reloptions), false))
            """,
            "create view evaluation.bad as select * from evaluation.suite"),
        check("definer functions are closed", DEFINERS, FUNCTION),
        check(
            "the application's role is plain",
            """
            select rolname from pg_roles where rolname = 'arbiter_app' and (rolsuper or rolbypassrls
              or rolinherit or rolcreaterole or rolcreatedb or rolreplication)
            union all
            select 'member of ' || roleid::regrole from pg_auth_members
            where member = 'arbiter_app'::regrole
            """,
            "grant arbiter_queue to arbiter_app"),
        check(
            "nobody signs in at a door",
            """
            select rolname from pg_roles join doors using (rolname)
            where rolcanlogin or rolsuper or rolbypassrls or rolinherit
            """,
            "alter role arbiter_queue bypassrls"));
  }

  private static List<CatalogueCheck> rights() {
    return List.of(
        check(
            "the application has no right too many",
            RIGHTS,
            "grant truncate on evaluation.run to arbiter_app"),
        check(
            "what is only inserted stays as it is",
            """
            select name from t where name = 'platform.audit_event'
              and (has_table_privilege('arbiter_app', oid, 'UPDATE')
                   or has_table_privilege('arbiter_app', oid, 'DELETE')
                   or has_any_column_privilege('arbiter_app', oid, 'UPDATE'))
            """,
            "grant delete on platform.audit_event to arbiter_app"));
  }

  private static final String POLICY =
      """
      select name from t where not exists (select from pg_policy p
        where p.polrelid = t.oid and p.polname = 'tenant_isolation' and p.polcmd = '*'
          and p.polpermissive and p.polroles = '{0}'
          and pg_get_expr(p.polqual, p.polrelid) = expected.rule
          and pg_get_expr(p.polwithcheck, p.polrelid) = expected.rule)
      """
          .replace(
              "from t where",
              """
              from t, (values ('(tenant_id = ( SELECT (NULLIF(current_setting(''app.current_tenant_id''::text,\
               true), ''''::text))::uuid AS "nullif"))')) expected (rule) where\
              """);

  private static final String PERMISSIVE =
      "create policy tenant_isolation on evaluation.bad using (true) with check (true)";

  private static final String DEFINERS =
      """
      select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.prosecdef and n.nspname !~ '^pg_' and (
        p.proowner not in (select oid from doors)
        or p.proconfig is null
        or not 'search_path=pg_catalog, pg_temp' = any (p.proconfig)
        or exists (select from unnest(p.proconfig) c where c !~ '^(search_path|enable_[a-z]+)=')
        or p.proacl is null
        or exists (select from aclexplode(p.proacl) a
                   where a.grantee not in (p.proowner, 'arbiter_app'::regrole)))
      """;

  private static final String RIGHTS =
      """
      select t.name || ' ' || coalesce(nullif(a.grantee, 0)::regrole::text, 'public')
        || ' ' || a.privilege_type
      from every t join pg_class c on c.oid = t.oid, aclexplode(c.relacl) a
      where a.grantee = 0
        or a.grantee = 'arbiter_app'::regrole and a.privilege_type not in
          ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
      union all
      select 'create in ' || nspname from pg_namespace
      where nspname !~ '^pg_' and has_schema_privilege('arbiter_app', oid, 'CREATE')
      """;

  private static CatalogueCheck check(String name, String query, String plantedFault) {
    return new CatalogueCheck(name, TABLES + query, plantedFault);
  }
}
