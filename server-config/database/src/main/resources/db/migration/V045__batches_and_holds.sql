-- A lease belongs to a batch, not to a node: what a living node lost sight of (its claim was
-- committed, but the answer to it never came) is free again when the lease ends (ADR 24).
drop function evaluation.queue_extend(uuid, integer);
create function evaluation.queue_extend(p_workers uuid[], p_lease_seconds integer)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  kept integer;
begin
  update evaluation.run_item i
  set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where i.state = 1 and i.worker = any (p_workers);
  get diagnostics kept = row_count;
  return kept;
end $$;

-- Runs that the engine holds by itself, and lets go on by itself.
alter table evaluation.run
  add column held text check (held in ('DISK_FULL'));
comment on column evaluation.run.held is
  'Why the engine paused it; it goes on by itself when that is over. Null when a person paused it.';
create index run_held on evaluation.run (created_at) where status = 'PAUSED' and held is not null;
alter table evaluation.run_event add column problem text;
comment on column evaluation.run_event.problem is 'The run''s problem after this event.';

create function evaluation.queue_running_runs(p_limit integer)
  returns table (tenant_id uuid, run_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.tenant_id, r.id from evaluation.run r
  where r.status = 'RUNNING' order by r.priority, r.created_at limit p_limit
$$;

create function evaluation.queue_held_runs(p_limit integer)
  returns table (tenant_id uuid, run_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.tenant_id, r.id from evaluation.run r
  where r.status = 'PAUSED' and r.held is not null order by r.created_at limit p_limit
$$;

grant create on schema evaluation to arbiter_queue;
alter function evaluation.queue_extend(uuid[], integer) owner to arbiter_queue;
alter function evaluation.queue_running_runs(integer) owner to arbiter_queue;
alter function evaluation.queue_held_runs(integer) owner to arbiter_queue;
revoke create on schema evaluation from arbiter_queue;
set role arbiter_queue;
revoke execute on function evaluation.queue_extend(uuid[], integer) from public;
revoke execute on function evaluation.queue_running_runs(integer) from public;
revoke execute on function evaluation.queue_held_runs(integer) from public;
grant execute on function evaluation.queue_extend(uuid[], integer) to arbiter_app;
grant execute on function evaluation.queue_running_runs(integer) to arbiter_app;
grant execute on function evaluation.queue_held_runs(integer) to arbiter_app;
reset role;
