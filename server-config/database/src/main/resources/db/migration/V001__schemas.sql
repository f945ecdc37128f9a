-- One schema per service. Nobody but the owner may make anything in them; what the application and
-- the doors may touch is granted table by table by the migrations that follow.
create schema platform;
create schema tenancy;
create schema users;
create schema evaluation;
create schema analytics;
create schema notification;

grant usage on schema platform, tenancy, users, evaluation, analytics, notification to arbiter_app;

-- Functions are executable by everybody unless this is said first.
alter default privileges revoke execute on routines from public;
revoke all on schema public from public;

-- The one way to make a table of tenants' rows safe: the wall, its policy and the application's
-- rights come together, so that no table forgets a part. Call it once per table, after the key.
create procedure platform.protect_tenant_table(tenant_table regclass, insert_only boolean default false)
  language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select from pg_attribute a
    where a.attrelid = tenant_table and a.attname = 'tenant_id' and not a.attisdropped
      and a.attnotnull and a.atttypid = 'uuid'::regtype
  ) then
    raise exception '% needs a column tenant_id uuid not null', tenant_table;
  end if;
  if not exists (
    select from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = tenant_table and i.indisprimary and a.attname = 'tenant_id'
  ) then
    raise exception '% needs a primary key that starts with tenant_id', tenant_table;
  end if;

  execute format('alter table %s enable row level security', tenant_table);
  execute format('alter table %s force row level security', tenant_table);
  -- The sub-select is evaluated once per statement, not once per row; nullif because a setting that
  -- was made for one transaction reads as '' afterwards.
  execute format(
    $policy$
      create policy tenant_isolation on %s
        using (tenant_id = (select nullif(current_setting('app.current_tenant_id', true), '')::uuid))
        with check (tenant_id = (select nullif(current_setting('app.current_tenant_id', true), '')::uuid))
    $policy$, tenant_table);
  if insert_only then
    execute format('grant select, insert on %s to arbiter_app', tenant_table);
  else
    execute format('grant select, insert, update, delete on %s to arbiter_app', tenant_table);
  end if;
end $$;
comment on procedure platform.protect_tenant_table(regclass, boolean) is
  'Enables and forces row-level security, adds the policy tenant_isolation and grants the application its rights.';
