-- Door "queue", second edition: by run.
drop function evaluation.queue_claim(uuid, integer, integer);
drop function evaluation.queue_now();
grant select, insert, update on evaluation.tenant_queue to arbiter_queue;
create policy queue_door on evaluation.tenant_queue to arbiter_queue using (true) with check (true);

-- Leases up to p_limit items, at most p_quantum at a turn: the run of the highest priority whose
-- tenant stands first in the fair order gets the turn, and its tenant moves back by what it got.
-- One claim at a time decides, so that the order is exact; it lasts milliseconds.
create function evaluation.queue_claim(
    p_worker uuid, p_limit integer, p_quantum integer, p_lease_seconds integer)
  returns table (
    tenant_id uuid, run_id uuid, case_id uuid, assistant_id uuid, trial smallint, attempts smallint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  turn record;
  missing integer := p_limit;
  taken integer;
  idle uuid[] := '{}';
begin
  perform set_config('lock_timeout', '10s', true);
  perform pg_advisory_xact_lock(hashtext('evaluation.queue'));
  update evaluation.run_item i
  set state = 0, lease_until = null, worker = null
  where i.state = 1 and i.lease_until < clock_timestamp();

  while missing > 0 loop
    select r.tenant_id, r.id, r.priority, coalesce(q.weight, 1) as weight,
      greatest(coalesce(q.virtual_time, 0), coalesce(
        (select max(k.start_time) from evaluation.tenant_queue k where k.priority = r.priority), 0))
        as start_time
    into turn
    from evaluation.run r
    left join evaluation.tenant_queue q on q.tenant_id = r.tenant_id and q.priority = r.priority
    where r.status = 'RUNNING' and r.id <> all (idle)
    order by r.priority, start_time, r.created_at, r.id
    limit 1;
    exit when not found;

    return query
      with next as (
        select i.tenant_id, i.run_id, i.case_id, i.assistant_id, i.trial
        from evaluation.run_item i
        where i.tenant_id = turn.tenant_id and i.run_id = turn.id
          and i.state = 0 and i.not_before <= clock_timestamp()
        order by i.not_before
        limit least(missing, p_quantum)
        for update skip locked
      )
      update evaluation.run_item i
      set state = 1,
          worker = p_worker,
          attempts = i.attempts + 1,
          lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
      from next n
      where i.tenant_id = n.tenant_id and i.run_id = n.run_id and i.case_id = n.case_id
        and i.assistant_id = n.assistant_id and i.trial = n.trial
      returning i.tenant_id, i.run_id, i.case_id, i.assistant_id, i.trial, i.attempts;
    get diagnostics taken = row_count;
    if taken = 0 then
      idle := idle || turn.id;
      continue;
    end if;
    missing := missing - taken;
    insert into evaluation.tenant_queue as q (tenant_id, priority, virtual_time, start_time)
    values (turn.tenant_id, turn.priority, turn.start_time + taken / turn.weight, turn.start_time)
    on conflict on constraint tenant_queue_pkey
    do update set virtual_time = excluded.virtual_time, start_time = excluded.start_time;
  end loop;
end $$;

-- Keeps what a living worker holds.
create function evaluation.queue_extend(p_worker uuid, p_lease_seconds integer)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  kept integer;
begin
  update evaluation.run_item i
  set lease_until = clock_timestamp() + make_interval(secs => p_lease_seconds)
  where i.state = 1 and i.worker = p_worker;
  get diagnostics kept = row_count;
  return kept;
end $$;

grant create on schema evaluation to arbiter_queue;
alter function evaluation.queue_claim(uuid, integer, integer, integer) owner to arbiter_queue;
alter function evaluation.queue_extend(uuid, integer) owner to arbiter_queue;
revoke create on schema evaluation from arbiter_queue;
set role arbiter_queue;
revoke execute on function evaluation.queue_claim(uuid, integer, integer, integer) from public;
revoke execute on function evaluation.queue_extend(uuid, integer) from public;
grant execute on function evaluation.queue_claim(uuid, integer, integer, integer) to arbiter_app;
grant execute on function evaluation.queue_extend(uuid, integer) to arbiter_app;
reset role;
