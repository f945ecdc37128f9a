create table tenancy.tenant (
  tenant_id  uuid        not null primary key,
  slug       text        not null check (slug ~ '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$'),
  name       text        not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);
create index tenant_slug on tenancy.tenant (slug);
call platform.protect_tenant_table('tenancy.tenant');

create table tenancy.project (
  tenant_id  uuid        not null,
  id         uuid        not null,
  name       text        not null check (length(name) between 1 and 200),
  is_default boolean     not null default false,
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id) references tenancy.tenant,
  unique (tenant_id, name)
);
create unique index project_default on tenancy.project (tenant_id) where is_default;
call platform.protect_tenant_table('tenancy.project');

-- Door "directory": before sign-in there is no tenant yet.
grant usage on schema tenancy to arbiter_directory;
grant select, insert on tenancy.tenant to arbiter_directory;
create policy directory_door on tenancy.tenant to arbiter_directory using (true) with check (true);

-- A slug is unique by this function and its lock, not by a constraint: a constraint's error would
-- tell one tenant that another exists.
create function tenancy.directory_register_tenant(p_tenant_id uuid, p_slug text, p_name text)
  returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  existing uuid;
begin
  perform pg_advisory_xact_lock(hashtext('tenancy.tenant.slug'));
  select t.tenant_id into existing from tenancy.tenant t where t.slug = p_slug;
  if existing is not null then
    return existing;
  end if;
  insert into tenancy.tenant (tenant_id, slug, name) values (p_tenant_id, p_slug, p_name);
  return p_tenant_id;
end $$;

create function tenancy.directory_tenant_by_slug(p_slug text)
  returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select t.tenant_id from tenancy.tenant t where t.slug = p_slug $$;

grant create on schema tenancy to arbiter_directory;
alter function tenancy.directory_register_tenant(uuid, text, text) owner to arbiter_directory;
alter function tenancy.directory_tenant_by_slug(text) owner to arbiter_directory;
revoke create on schema tenancy from arbiter_directory;
set role arbiter_directory;
revoke execute on function tenancy.directory_register_tenant(uuid, text, text) from public;
revoke execute on function tenancy.directory_tenant_by_slug(text) from public;
grant execute on function tenancy.directory_register_tenant(uuid, text, text) to arbiter_app;
grant execute on function tenancy.directory_tenant_by_slug(text) to arbiter_app;
reset role;
