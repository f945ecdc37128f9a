-- The tenant is a word of every answer and of every query, so the index of words finds the bound
-- tenant's alone. Named as a condition too it offered the primary key, by which the planner read all
-- answers of the tenant while its statistics did not know them yet. It is checked outside.
grant create on schema evaluation to arbiter_search;
set role arbiter_search;

create or replace function evaluation.search_answers(p_project uuid, p_text text, p_limit integer)
  returns table (run_id uuid, case_id uuid, assistant_id uuid, trial smallint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  bound uuid := nullif(current_setting('app.current_tenant_id', true), '')::uuid;
begin
  return query
    with found as materialized (
      select a.tenant_id, a.run_id, a.case_id, a.assistant_id, a.trial from evaluation.answer a
      where evaluation.search_words(a.tenant_id, a.answer)
          @@ evaluation.search_query(bound, p_text)
      limit 1000
    )
    select f.run_id, f.case_id, f.assistant_id, f.trial from found f
    join evaluation.run r on r.tenant_id = bound and r.id = f.run_id
    where f.tenant_id = bound and r.project_id = p_project
    order by f.run_id desc, f.case_id, f.assistant_id, f.trial limit p_limit;
end $$;

reset role;
revoke create on schema evaluation from arbiter_search;
