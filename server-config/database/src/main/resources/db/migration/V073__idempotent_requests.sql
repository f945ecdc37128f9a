-- What a request with an idempotency key was answered, so that the same request again gets the same
-- answer (ADR 33). A row without a status is a request that is being worked on, or whose node died.
create table platform.idempotent_request (
  tenant_id    uuid        not null,
  account_id   uuid        not null,
  request_key  text        not null check (length(request_key) between 1 and 255),
  holder       uuid        not null,
  begun_at     timestamptz not null,
  lease_until  timestamptz,
  fingerprint  text check (fingerprint ~ '^[0-9a-f]{64}$'),
  status       smallint check (status between 200 and 499),
  content_type text,
  location     text,
  etag         text,
  answer       text check (octet_length(answer) <= 65536),
  primary key (tenant_id, account_id, request_key),
  check ((lease_until is null) = (status is not null)),
  check ((fingerprint is null) = (status is null))
);
comment on column platform.idempotent_request.request_key is 'Chosen by the account: unique for it.';
comment on column platform.idempotent_request.lease_until is
  'Prolonged while the node works on it; afterwards anybody with the key may begin anew.';
comment on column platform.idempotent_request.answer is 'Null when it was too large to be kept.';
create index idempotent_request_begun on platform.idempotent_request (begun_at);
call platform.protect_tenant_table('platform.idempotent_request');

-- Door "relay", which forgets what is old of all tenants: keys and answers too.
grant select, delete on platform.idempotent_request to arbiter_relay;
create policy relay_door on platform.idempotent_request to arbiter_relay
  using (true) with check (true);

create function platform.relay_forget_requests(p_before timestamptz, p_limit integer)
  returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
  requests integer;
begin
  delete from platform.idempotent_request r
  using (select s.tenant_id, s.account_id, s.request_key from platform.idempotent_request s
         where s.begun_at < p_before order by s.begun_at limit p_limit) as old
  where r.tenant_id = old.tenant_id and r.account_id = old.account_id
    and r.request_key = old.request_key and r.begun_at < p_before;
  get diagnostics requests = row_count;
  return requests;
end $$;

grant create on schema platform to arbiter_relay;
alter function platform.relay_forget_requests(timestamptz, integer) owner to arbiter_relay;
revoke create on schema platform from arbiter_relay;
set role arbiter_relay;
revoke execute on function platform.relay_forget_requests(timestamptz, integer) from public;
grant execute on function platform.relay_forget_requests(timestamptz, integer) to arbiter_app;
reset role;
