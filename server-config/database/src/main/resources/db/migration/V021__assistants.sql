create table evaluation.assistant (
  tenant_id  uuid        not null,
  id         uuid        not null,
  project_id uuid        not null,
  name       text        not null check (length(name) between 1 and 100),
  kind       text        not null check (kind in ('MODEL', 'PRODUCT', 'AGENT', 'HTTP', 'RECORDED', 'MANUAL')),
  created_at timestamptz not null default now(),
  primary key (tenant_id, id),
  unique (tenant_id, project_id, name)
);
create index assistant_time on evaluation.assistant (tenant_id, created_at desc, id desc);
call platform.protect_tenant_table('evaluation.assistant');

create table evaluation.recording (
  tenant_id     uuid        not null,
  id            uuid        not null,
  assistant_id  uuid        not null,
  suite_id      uuid        not null,
  suite_version integer     not null,
  answers       integer     not null,
  matched       integer     not null,
  missing       integer     not null,
  unknown       integer     not null,
  created_at    timestamptz not null,
  created_by    uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, assistant_id) references evaluation.assistant on delete cascade,
  foreign key (tenant_id, suite_id, suite_version) references evaluation.suite_version
);
create index recording_assistant on evaluation.recording (tenant_id, assistant_id, created_at desc, id desc);
create index recording_suite on evaluation.recording (tenant_id, suite_id, suite_version);
call platform.protect_tenant_table('evaluation.recording');

create table evaluation.recorded_answer (
  tenant_id     uuid     not null,
  recording_id  uuid     not null,
  case_key      text     not null,
  trial         smallint not null check (trial > 0),
  line          bigint   not null,
  outcome       text     not null,
  answer        text,
  latency_ms    bigint,
  input_tokens  bigint,
  output_tokens bigint,
  cost          numeric(20, 9),
  currency      char(3),
  metadata      text     not null default '{}',
  primary key (tenant_id, recording_id, case_key, trial),
  foreign key (tenant_id, recording_id) references evaluation.recording on delete cascade
);
call platform.protect_tenant_table('evaluation.recorded_answer');
