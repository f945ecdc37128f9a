-- Door "queue", third edition of the claim (ADR 26). One moment for all comparisons: the clock's function
-- itself can't be looked up in an index, so that each claim read every lease there was, ended ones
-- included (7 ms of a claim of 500 items). And rows that are locked are written where they lie, without
-- being looked up again by their key.
grant create on schema evaluation to arbiter_queue;
set role arbiter_queue;
create or replace function evaluation.queue_claim(
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
  moment timestamptz;
begin
  perform set_config('lock_timeout', '10s', true);
  perform pg_advisory_xact_lock(hashtext('evaluation.queue'));
  -- After the wait for the lock.
  moment := clock_timestamp();
  update evaluation.run_item i
  set state = 0, lease_until = null, worker = null
  where i.state = 1 and i.lease_until < moment;

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
      update evaluation.run_item i
      set state = 1,
          worker = p_worker,
          attempts = i.attempts + 1,
          lease_until = moment + make_interval(secs => p_lease_seconds)
      where i.ctid = any (array(
        select j.ctid
        from evaluation.run_item j
        where j.tenant_id = turn.tenant_id and j.run_id = turn.id
          and j.state = 0 and j.not_before <= moment
        order by j.not_before
        limit least(missing, p_quantum)
        for update skip locked))
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
reset role;
revoke create on schema evaluation from arbiter_queue;
