-- The colour of an organisation's pages; contrast is checked before it gets here.
alter table tenancy.tenant add column accent text check (accent ~ '^#[0-9a-f]{6}$');
comment on column tenancy.tenant.accent is 'Null: the product''s own colour.';

-- What one person chose or saw: small, and gone with the account.
create table users.preference (
  tenant_id  uuid        not null,
  account_id uuid        not null,
  name       text        not null check (length(name) between 1 and 50),
  value      text        not null check (length(value) <= 500),
  changed_at timestamptz not null,
  primary key (tenant_id, account_id, name),
  foreign key (tenant_id, account_id) references users.account on delete cascade
);
call platform.protect_tenant_table('users.preference');

-- The newest runs of a project, and those that ended last.
create index run_project on evaluation.run (tenant_id, project_id, created_at desc, id desc);
create index run_ended on evaluation.run (tenant_id, completed_at desc, id desc)
  where completed_at is not null;
