-- Which nodes there are, as each says of itself every few seconds (ADR 39). Nodes belong to the
-- installation and to no tenant: the application has no right to the table and comes by a door.
do $$
begin
  if not exists (select from pg_roles where rolname = 'arbiter_keeper') then
    raise exception 'the role arbiter_keeper is missing: run bootstrap.sql of this version again';
  end if;
end $$;

create table platform.node (
  id         uuid        primary key,
  host       text        not null check (length(host) between 1 and 255),
  version    text        not null check (length(version) between 1 and 100),
  web        text[]      not null,
  work       text[]      not null,
  started_at timestamptz not null,
  seen_at    timestamptz not null
);
comment on column platform.node.id is 'The same after a restart.';
comment on column platform.node.web is 'Services that it answers for.';
comment on column platform.node.work is 'Services that it works for.';
comment on column platform.node.seen_at is
  'By the clock of the database, so that nodes whose clocks differ can be compared.';
alter table platform.node enable row level security;
alter table platform.node force row level security;

-- Door "keeper": the nodes themselves, and nothing of any tenant.
grant usage on schema platform to arbiter_keeper;
grant select, insert, update, delete on platform.node to arbiter_keeper;
create policy keeper_door on platform.node to arbiter_keeper using (true) with check (true);

-- A node says that it is there; nodes that were not seen for so long are forgotten.
create function platform.keeper_beat(
    p_id uuid, p_host text, p_version text, p_web text[], p_work text[], p_started timestamptz,
    p_forget_seconds integer)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  forgotten integer;
begin
  insert into platform.node as n (id, host, version, web, work, started_at, seen_at)
  values (p_id, p_host, p_version, p_web, p_work, p_started, clock_timestamp())
  on conflict (id) do update
    set host = excluded.host, version = excluded.version, web = excluded.web, work = excluded.work,
        started_at = excluded.started_at, seen_at = excluded.seen_at;
  delete from platform.node n
  where n.seen_at < clock_timestamp() - make_interval(secs => p_forget_seconds);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

-- A node says that it is stopped on purpose.
create function platform.keeper_leave(p_id uuid)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  gone integer;
begin
  delete from platform.node n where n.id = p_id;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- All nodes, and for how many ms each was not heard of.
create function platform.keeper_nodes(p_limit integer)
  returns table (
    id uuid, host text, version text, web text[], work text[], started_at timestamptz,
    seen_at timestamptz, quiet_ms bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  return query
    select n.id, n.host, n.version, n.web, n.work, n.started_at, n.seen_at,
      greatest(0, (extract(epoch from clock_timestamp() - n.seen_at) * 1000)::bigint)
    from platform.node n order by n.host, n.id limit p_limit;
end $$;

grant create on schema platform to arbiter_keeper;
alter function platform.keeper_beat(uuid, text, text, text[], text[], timestamptz, integer)
  owner to arbiter_keeper;
alter function platform.keeper_leave(uuid) owner to arbiter_keeper;
alter function platform.keeper_nodes(integer) owner to arbiter_keeper;
revoke create on schema platform from arbiter_keeper;
set role arbiter_keeper;
revoke execute on function
  platform.keeper_beat(uuid, text, text, text[], text[], timestamptz, integer) from public;
revoke execute on function platform.keeper_leave(uuid) from public;
revoke execute on function platform.keeper_nodes(integer) from public;
grant execute on function
  platform.keeper_beat(uuid, text, text, text[], text[], timestamptz, integer) to arbiter_app;
grant execute on function platform.keeper_leave(uuid) to arbiter_app;
grant execute on function platform.keeper_nodes(integer) to arbiter_app;
reset role;
