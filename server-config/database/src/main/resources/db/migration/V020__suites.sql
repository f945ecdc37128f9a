create table evaluation.suite (
  tenant_id      uuid        not null,
  id             uuid        not null,
  project_id     uuid        not null,
  name           text        not null check (length(name) between 1 and 200),
  latest_version integer     not null default 0,
  created_at     timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, name)
);
create index suite_time on evaluation.suite (tenant_id, created_at desc, id desc);
call platform.protect_tenant_table('evaluation.suite');

create table evaluation.suite_version (
  tenant_id  uuid        not null,
  suite_id   uuid        not null,
  version    integer     not null check (version > 0),
  cases      integer     not null,
  added      integer     not null,
  changed    integer     not null,
  removed    integer     not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (tenant_id, suite_id, version),
  foreign key (tenant_id, suite_id) references evaluation.suite on delete cascade
);
call platform.protect_tenant_table('evaluation.suite_version');

-- A row is one revision of a case and belongs to all versions from first_version to last_version.
create table evaluation.test_case (
  tenant_id     uuid    not null,
  id            uuid    not null,
  suite_id      uuid    not null,
  stable_id     uuid    not null,
  case_key      text    not null,
  first_version integer not null,
  last_version  integer,
  position      integer not null,
  prompt        text,
  turns         text,
  expected      text,
  reference     text,
  tags          text    not null default '[]',
  graders       text    not null default '[]',
  metadata      text    not null default '{}',
  content_hash  bytea   not null,
  primary key (tenant_id, id),
  unique (tenant_id, suite_id, case_key, first_version),
  foreign key (tenant_id, suite_id) references evaluation.suite on delete cascade,
  check ((prompt is null) <> (turns is null)),
  check (last_version is null or last_version >= first_version)
);
comment on column evaluation.test_case.stable_id is 'The same for all revisions of a case.';
comment on column evaluation.test_case.last_version is 'Null: still part of the latest version.';
create unique index test_case_current on evaluation.test_case (tenant_id, suite_id, case_key) where last_version is null;
create index test_case_position on evaluation.test_case (tenant_id, suite_id, position);
call platform.protect_tenant_table('evaluation.test_case');

-- Rows of an upload until its whole file proved good; the transaction that fills it empties it.
create unlogged table evaluation.import_case (
  tenant_id    uuid    not null,
  import_id    uuid    not null,
  case_key     text    not null,
  line         bigint  not null,
  position     integer not null,
  prompt       text,
  turns        text,
  expected     text,
  reference    text,
  tags         text    not null,
  graders      text    not null,
  metadata     text    not null,
  content_hash bytea   not null,
  primary key (tenant_id, import_id, case_key)
);
call platform.protect_tenant_table('evaluation.import_case');
