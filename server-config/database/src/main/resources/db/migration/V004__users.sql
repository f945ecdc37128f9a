create table users.account (
  tenant_id       uuid        not null,
  id              uuid        not null,
  email           text        not null check (length(email) between 3 and 254),
  display_name    text        not null check (length(display_name) between 1 and 200),
  password_hash   text,
  role            text        not null check (role in ('OWNER', 'EVALUATOR', 'VIEWER')),
  status          text        not null default 'ACTIVE' check (status in ('ACTIVE', 'DISABLED')),
  failed_attempts integer     not null default 0,
  locked_until    timestamptz,
  created_at      timestamptz not null default now(),
  version         integer     not null default 0,
  primary key (tenant_id, id)
);
create unique index account_email on users.account (tenant_id, lower(email));
create index account_email_directory on users.account (lower(email));
call platform.protect_tenant_table('users.account');

create table users.access_token (
  tenant_id    uuid        not null,
  id           uuid        not null,
  account_id   uuid        not null,
  name         text        not null check (length(name) between 1 and 100),
  token_hash   bytea       not null check (length(token_hash) = 32),
  last_four    text        not null check (length(last_four) = 4),
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references users.account on delete cascade
);
create index access_token_account on users.access_token (tenant_id, account_id, created_at desc, id desc);
create index access_token_hash on users.access_token (token_hash);
call platform.protect_tenant_table('users.access_token');

-- Door "directory": verifiers by e-mail and by token, before a tenant is known.
grant usage on schema users to arbiter_directory;
grant select on users.account, users.access_token to arbiter_directory;
create policy directory_door on users.account for select to arbiter_directory using (true);
create policy directory_door on users.access_token for select to arbiter_directory using (true);

create function users.directory_accounts(p_email text)
  returns table (tenant_id uuid, account_id uuid, password_hash text, locked_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select a.tenant_id, a.id, a.password_hash, a.locked_until
  from users.account a
  where lower(a.email) = lower(p_email) and a.status = 'ACTIVE'
  order by a.tenant_id
  limit 20
$$;

create function users.directory_token(p_token_hash bytea)
  returns table (tenant_id uuid, token_id uuid, account_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select t.tenant_id, t.id, t.account_id, t.expires_at
  from users.access_token t
  join users.account a on a.tenant_id = t.tenant_id and a.id = t.account_id and a.status = 'ACTIVE'
  where t.token_hash = p_token_hash and t.revoked_at is null
$$;

grant create on schema users to arbiter_directory;
alter function users.directory_accounts(text) owner to arbiter_directory;
alter function users.directory_token(bytea) owner to arbiter_directory;
revoke create on schema users from arbiter_directory;
set role arbiter_directory;
revoke execute on function users.directory_accounts(text) from public;
revoke execute on function users.directory_token(bytea) from public;
grant execute on function users.directory_accounts(text) to arbiter_app;
grant execute on function users.directory_token(bytea) to arbiter_app;
reset role;
