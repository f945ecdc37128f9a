-- Roles and database of Arbiter, for the administrator of an external PostgreSQL 17 or newer. The
-- embedded database is prepared by this very file. Running it again changes nothing but passwords.
--
--   psql -v ON_ERROR_STOP=1 -d postgres \
--     -c "set arbiter.owner_password = '...'" -c "set arbiter.app_password = '...'" -f bootstrap.sql
--
-- The role that runs it is a superuser, or may create roles and databases.
--   arbiter_owner  owns the schemas and runs the migrations; only the start of a node signs in so
--   arbiter_app    the application: sees one tenant at a time, inherits nothing, no door
--   the others     doors: roles nobody signs in as, owners of narrow functions over all tenants

do $$
declare
  door text;
begin
  if coalesce(current_setting('arbiter.owner_password', true), '') = ''
     or coalesce(current_setting('arbiter.app_password', true), '') = '' then
    raise exception 'set arbiter.owner_password and arbiter.app_password first';
  end if;
  if not exists (select from pg_roles where rolname = 'arbiter_owner') then
    create role arbiter_owner;
  end if;
  if not exists (select from pg_roles where rolname = 'arbiter_app') then
    create role arbiter_app;
  end if;
  execute format('alter role arbiter_owner login nocreatedb nocreaterole password %L',
                 current_setting('arbiter.owner_password'));
  execute format('alter role arbiter_app login noinherit nocreatedb nocreaterole password %L',
                 current_setting('arbiter.app_password'));
  foreach door in array array['arbiter_queue', 'arbiter_relay', 'arbiter_directory', 'arbiter_search',
                              'arbiter_keeper'] loop
    if not exists (select from pg_roles where rolname = door) then
      execute format('create role %I nologin noinherit', door);
    end if;
    -- The owner hands functions to a door and may act as it, but never has its rights by accident.
    execute format('grant %I to arbiter_owner with admin false, inherit false, set true', door);
  end loop;
  if exists (select from pg_roles where rolname = 'arbiter_app' and (rolsuper or rolbypassrls)) then
    raise exception 'arbiter_app must be neither a superuser nor exempt from row-level security';
  end if;
  -- Only who may act as the owner can give it a database.
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant arbiter_owner to %I with inherit false, set true', current_user);
  end if;
end $$;

-- Run a second time, psql ends here with "already exists", which is well: all that follows was done
-- the first time. Arbiter itself leaves the statement out then.
create database arbiter owner arbiter_owner template template0
  encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';

revoke all on database arbiter from public;
grant connect on database arbiter to arbiter_app;
