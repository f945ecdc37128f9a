-- Door "queue": claiming spans all tenants and returns ids only.
grant usage on schema evaluation to arbiter_queue;
grant select, update on evaluation.run_item to arbiter_queue;
grant select on evaluation.run to arbiter_queue;
create policy queue_door on evaluation.run_item to arbiter_queue using (true) with check (true);
create policy queue_door on evaluation.run for select to arbiter_queue using (true);

-- Leases up to p_limit items in fair order: priority, then the tenant's virtual time. Items whose
-- lease ran out count as ready again.
create function evaluation.queue_claim(p_worker uuid, p_limit integer, p_lease_seconds integer)
  returns table (tenant_id uuid, run_id uuid, case_id uuid, assistant_id uuid, trial smallint)
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
  update evaluation.run_item i
  set state = 0, lease_until = null, worker = null
  where i.state = 1 and i.lease_until < clock_timestamp();

  return query
    with next as (
      select i.tenant_id, i.run_id, i.case_id, i.assistant_id, i.trial
      from evaluation.run_item i
      where i.state = 0 and i.not_before <= clock_timestamp()
      order by i.priority, i.virtual_time
      limit p_limit
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
    returning i.tenant_id, i.run_id, i.case_id, i.assistant_id, i.trial;
end $$;

-- Runs that wait for their items to be made, in the order in which they should get them.
create function evaluation.queue_preparing_runs(p_limit integer)
  returns table (tenant_id uuid, run_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select r.tenant_id, r.id from evaluation.run r
  where r.status = 'PREPARING' order by r.priority, r.created_at limit p_limit
$$;

-- The virtual time at which a tenant that was idle enters: that of the item served next.
create function evaluation.queue_now()
  returns double precision
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select i.virtual_time from evaluation.run_item i
     where i.state = 0 order by i.priority, i.virtual_time limit 1), 0)
$$;

grant create on schema evaluation to arbiter_queue;
alter function evaluation.queue_claim(uuid, integer, integer) owner to arbiter_queue;
alter function evaluation.queue_preparing_runs(integer) owner to arbiter_queue;
alter function evaluation.queue_now() owner to arbiter_queue;
revoke create on schema evaluation from arbiter_queue;
set role arbiter_queue;
revoke execute on function evaluation.queue_claim(uuid, integer, integer) from public;
revoke execute on function evaluation.queue_preparing_runs(integer) from public;
revoke execute on function evaluation.queue_now() from public;
grant execute on function evaluation.queue_claim(uuid, integer, integer) to arbiter_app;
grant execute on function evaluation.queue_preparing_runs(integer) to arbiter_app;
grant execute on function evaluation.queue_now() to arbiter_app;
reset role;
