-- Words of a text, and the tenant as one more: an index finds both together, so that what others wrote
-- does not count (ADR 28). No text has a word that begins with @. Longer texts are found by their beginning.
create function evaluation.search_words(p_tenant uuid, p_text text)
  returns tsvector
  language sql immutable parallel safe
  return to_tsvector('simple'::regconfig, left(p_text, 20000))
    || array_to_tsvector(array['@' || p_tenant::text]);

create function evaluation.search_case(p_key text, p_prompt text, p_turns text, p_expected text)
  returns text
  language sql immutable parallel safe
  return p_key || ' ' || coalesce(p_prompt, '') || ' ' || coalesce(p_turns, '') || ' '
    || coalesce(p_expected, '');

-- All words of a query, the last one typed as a beginning; null without words.
create function evaluation.search_query(p_tenant uuid, p_text text)
  returns tsquery
  language sql immutable parallel safe set search_path = pg_catalog, pg_temp
as $$
  with typed as (
    select t.word, t.place, max(t.place) over () as last
    from regexp_split_to_table(trim(left(p_text, 200)), '\s+') with ordinality t (word, place)
  ),
  words as (
    select quote_literal(w.lexeme) || case when t.place = t.last then ':*' else '' end as word
    from typed t, unnest(to_tsvector('simple'::regconfig, t.word)) w
  )
  select (quote_literal('@' || p_tenant::text) || ' & ' || string_agg(word, ' & '))::tsquery from words
$$;

create index test_case_words on evaluation.test_case
  using gin (evaluation.search_words(tenant_id,
    evaluation.search_case(case_key, prompt, turns, expected)))
  where last_version is null;
create index answer_words on evaluation.answer using gin (evaluation.search_words(tenant_id, answer));

grant execute on function evaluation.search_words(uuid, text),
    evaluation.search_case(text, text, text, text)
  to arbiter_app;

-- Door "search": full text has no leakproof operator, so the planner may not use its index below
-- row-level security. These functions look for the bound tenant alone, return ids only, and find
-- nothing when no tenant is bound; what the ids stand for is read through the wall like all else.
grant usage on schema evaluation to arbiter_search;
grant select on evaluation.suite, evaluation.test_case, evaluation.run, evaluation.answer
  to arbiter_search;
create policy search_door on evaluation.suite for select to arbiter_search using (true);
create policy search_door on evaluation.test_case for select to arbiter_search using (true);
create policy search_door on evaluation.run for select to arbiter_search using (true);
create policy search_door on evaluation.answer for select to arbiter_search using (true);
grant execute on function evaluation.search_words(uuid, text),
    evaluation.search_case(text, text, text, text),
    evaluation.search_query(uuid, text)
  to arbiter_search;

create function evaluation.search_cases(p_project uuid, p_text text, p_limit integer)
  returns table (case_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  bound uuid := nullif(current_setting('app.current_tenant_id', true), '')::uuid;
begin
  return query
    with found as materialized (
      select c.id, c.suite_id from evaluation.test_case c
      where c.tenant_id = bound and c.last_version is null
        and evaluation.search_words(c.tenant_id,
              evaluation.search_case(c.case_key, c.prompt, c.turns, c.expected))
            @@ evaluation.search_query(bound, p_text)
      limit 1000
    )
    select f.id from found f
    join evaluation.suite s on s.tenant_id = bound and s.id = f.suite_id
    where s.project_id = p_project
    order by f.id desc limit p_limit;
end $$;

create function evaluation.search_answers(p_project uuid, p_text text, p_limit integer)
  returns table (run_id uuid, case_id uuid, assistant_id uuid, trial smallint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set enable_seqscan = off
as $$
declare
  bound uuid := nullif(current_setting('app.current_tenant_id', true), '')::uuid;
begin
  return query
    with found as materialized (
      select a.run_id, a.case_id, a.assistant_id, a.trial from evaluation.answer a
      where a.tenant_id = bound
        and evaluation.search_words(a.tenant_id, a.answer)
            @@ evaluation.search_query(bound, p_text)
      limit 1000
    )
    select f.run_id, f.case_id, f.assistant_id, f.trial from found f
    join evaluation.run r on r.tenant_id = bound and r.id = f.run_id
    where r.project_id = p_project
    order by f.run_id desc, f.case_id, f.assistant_id, f.trial limit p_limit;
end $$;

grant create on schema evaluation to arbiter_search;
alter function evaluation.search_cases(uuid, text, integer) owner to arbiter_search;
alter function evaluation.search_answers(uuid, text, integer) owner to arbiter_search;
revoke create on schema evaluation from arbiter_search;
set role arbiter_search;
revoke execute on function evaluation.search_cases(uuid, text, integer) from public;
revoke execute on function evaluation.search_answers(uuid, text, integer) from public;
grant execute on function evaluation.search_cases(uuid, text, integer) to arbiter_app;
grant execute on function evaluation.search_answers(uuid, text, integer) to arbiter_app;
reset role;
