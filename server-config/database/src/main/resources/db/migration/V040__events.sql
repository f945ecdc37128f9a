-- Events leave through an outbox: what happened is written with the deed, and sent afterwards (ADR 20).
do $$
begin
  if not exists (select from pg_roles where rolname = 'arbiter_relay') then
    raise exception 'the role arbiter_relay is missing: run bootstrap.sql of this version again';
  end if;
end $$;

create table platform.outbox (
  tenant_id      uuid        not null,
  id             uuid        not null,
  kind           text        not null check (length(kind) between 1 and 100),
  payload        text        not null,
  correlation_id text        not null,
  consumers      text[],
  revision       integer     not null default 0,
  occurred_at    timestamptz not null,
  sent_at        timestamptz,
  primary key (tenant_id, id)
);
comment on column platform.outbox.consumers is
  'Who is to get it when it is sent again; null: all who want this kind.';
comment on column platform.outbox.revision is
  'Counts how often it was to be sent again, so that a relay does not mark what it has not sent.';
create index outbox_unsent on platform.outbox (id) where sent_at is null;
create index outbox_sent on platform.outbox (sent_at) where sent_at is not null;
call platform.protect_tenant_table('platform.outbox');

-- What a consumer has handled, written in the transaction of the effect.
create table platform.inbox (
  tenant_id  uuid        not null,
  event_id   uuid        not null,
  consumer   text        not null check (length(consumer) between 1 and 100),
  handled_at timestamptz not null,
  primary key (tenant_id, event_id, consumer),
  foreign key (tenant_id, event_id) references platform.outbox on delete cascade
);
call platform.protect_tenant_table('platform.inbox', insert_only => true);

-- What a consumer could not handle. It stands for itself: the outbox forgets, this does not.
create table platform.dead_letter (
  tenant_id      uuid        not null,
  id             uuid        not null,
  event_id       uuid        not null,
  kind           text        not null check (length(kind) between 1 and 100),
  consumer       text        not null check (length(consumer) between 1 and 100),
  payload        text,
  correlation_id text        not null,
  occurred_at    timestamptz,
  status         text        not null check (status in ('OPEN', 'REDRIVEN', 'HANDLED', 'DISCARDED')),
  attempts       integer     not null check (attempts > 0),
  redrives       integer     not null default 0,
  reason         text        not null,
  failed_at      timestamptz not null,
  closed_at      timestamptz,
  closed_by      uuid,
  primary key (tenant_id, id),
  unique (tenant_id, event_id, consumer)
);
comment on column platform.dead_letter.payload is
  'Null when the event was forgotten before it could be handled; it can then only be discarded.';
create index dead_letter_time on platform.dead_letter (tenant_id, status, failed_at desc, id desc);
create index dead_letter_consumer
  on platform.dead_letter (tenant_id, status, consumer, failed_at desc, id desc);
create index dead_letter_closed on platform.dead_letter (closed_at) where closed_at is not null;
call platform.protect_tenant_table('platform.dead_letter');

-- Door "relay": sending and forgetting span all tenants, and touch ids and kinds only.
grant usage on schema platform to arbiter_relay;
grant select, update, delete on platform.outbox to arbiter_relay;
grant select, delete on platform.dead_letter to arbiter_relay;
create policy relay_door on platform.outbox to arbiter_relay using (true) with check (true);
create policy relay_door on platform.dead_letter to arbiter_relay using (true) with check (true);

-- Events to be sent, oldest first, to one relay at a time: the lock lasts until the end of its
-- transaction, and dies with its connection. A second relay gets nothing.
create function platform.relay_next(p_limit integer)
  returns table (
    tenant_id uuid, id uuid, kind text, consumers text[], correlation_id text, revision integer)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  if pg_try_advisory_xact_lock(hashtext('platform.outbox')) then
    return query
      select o.tenant_id, o.id, o.kind, o.consumers, o.correlation_id, o.revision
      from platform.outbox o where o.sent_at is null order by o.id limit p_limit;
  end if;
end $$;

-- Marks what was sent; what was to be sent again meanwhile stays.
create function platform.relay_sent(p_tenants uuid[], p_ids uuid[], p_revisions integer[])
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  marked integer;
begin
  update platform.outbox o set sent_at = clock_timestamp()
  from unnest(p_tenants, p_ids, p_revisions) as k(tenant_id, id, revision)
  where o.tenant_id = k.tenant_id and o.id = k.id and o.revision = k.revision
    and o.sent_at is null;
  get diagnostics marked = row_count;
  return marked;
end $$;

-- Forgets events that were sent, and dead letters that were closed, before a time.
create function platform.relay_forget(p_before timestamptz, p_limit integer)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  events integer;
  letters integer;
begin
  delete from platform.outbox o
  using (select s.tenant_id, s.id from platform.outbox s
         where s.sent_at < p_before order by s.sent_at limit p_limit for update skip locked) as old
  where o.tenant_id = old.tenant_id and o.id = old.id;
  get diagnostics events = row_count;
  delete from platform.dead_letter d
  using (select c.tenant_id, c.id from platform.dead_letter c
         where c.closed_at < p_before order by c.closed_at limit p_limit) as old
  where d.tenant_id = old.tenant_id and d.id = old.id;
  get diagnostics letters = row_count;
  return events + letters;
end $$;

grant create on schema platform to arbiter_relay;
alter function platform.relay_next(integer) owner to arbiter_relay;
alter function platform.relay_sent(uuid[], uuid[], integer[]) owner to arbiter_relay;
alter function platform.relay_forget(timestamptz, integer) owner to arbiter_relay;
revoke create on schema platform from arbiter_relay;
set role arbiter_relay;
revoke execute on function platform.relay_next(integer) from public;
revoke execute on function platform.relay_sent(uuid[], uuid[], integer[]) from public;
revoke execute on function platform.relay_forget(timestamptz, integer) from public;
grant execute on function platform.relay_next(integer) to arbiter_app;
grant execute on function platform.relay_sent(uuid[], uuid[], integer[]) to arbiter_app;
grant execute on function platform.relay_forget(timestamptz, integer) to arbiter_app;
reset role;
