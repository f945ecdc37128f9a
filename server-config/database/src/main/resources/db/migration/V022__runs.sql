create table evaluation.run (
  tenant_id       uuid        not null,
  id              uuid        not null,
  project_id      uuid        not null,
  suite_id        uuid        not null,
  suite_version   integer     not null,
  status          text        not null check (status in ('PREPARING', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED')),
  priority        smallint    not null default 5 check (priority between 0 and 9),
  trials          smallint    not null check (trials between 1 and 100),
  default_graders text        not null default '[]',
  items           integer     not null default 0,
  done            integer     not null default 0,
  dead            integer     not null default 0,
  problem         text,
  requested_by    uuid,
  created_at      timestamptz not null,
  started_at      timestamptz,
  completed_at    timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, suite_id, suite_version) references evaluation.suite_version
);
create index run_time on evaluation.run (tenant_id, created_at desc, id desc);
create index run_suite on evaluation.run (tenant_id, suite_id, suite_version);
create index run_preparing on evaluation.run (priority, created_at) where status = 'PREPARING';
call platform.protect_tenant_table('evaluation.run');

create table evaluation.run_assistant (
  tenant_id    uuid     not null,
  run_id       uuid     not null,
  assistant_id uuid     not null,
  position     smallint not null,
  recording_id uuid,
  primary key (tenant_id, run_id, assistant_id),
  unique (tenant_id, run_id, position),
  foreign key (tenant_id, run_id) references evaluation.run on delete cascade,
  foreign key (tenant_id, assistant_id) references evaluation.assistant,
  foreign key (tenant_id, recording_id) references evaluation.recording
);
create index run_assistant_assistant on evaluation.run_assistant (tenant_id, assistant_id);
create index run_assistant_recording on evaluation.run_assistant (tenant_id, recording_id);
call platform.protect_tenant_table('evaluation.run_assistant');

-- The queue. state: 0 ready, 1 leased, 2 done, 3 dead. The rows change often and stay small.
create table evaluation.run_item (
  tenant_id    uuid             not null,
  run_id       uuid             not null,
  case_id      uuid             not null,
  assistant_id uuid             not null,
  trial        smallint         not null,
  state        smallint         not null default 0 check (state between 0 and 3),
  priority     smallint         not null,
  virtual_time double precision not null,
  attempts     smallint         not null default 0,
  not_before   timestamptz      not null default '-infinity',
  lease_until  timestamptz,
  worker       uuid,
  problem      text,
  primary key (tenant_id, run_id, case_id, assistant_id, trial),
  foreign key (tenant_id, run_id) references evaluation.run on delete cascade,
  foreign key (tenant_id, case_id) references evaluation.test_case
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index run_item_ready on evaluation.run_item (priority, virtual_time) where state = 0;
create index run_item_leased on evaluation.run_item (lease_until) where state = 1;
create index run_item_case on evaluation.run_item (tenant_id, case_id);
call platform.protect_tenant_table('evaluation.run_item');

create table evaluation.answer (
  tenant_id     uuid        not null,
  run_id        uuid        not null,
  case_id       uuid        not null,
  assistant_id  uuid        not null,
  trial         smallint    not null,
  outcome       text        not null,
  answer        text,
  latency_ms    bigint,
  input_tokens  bigint,
  output_tokens bigint,
  cost          numeric(20, 9),
  currency      char(3),
  passed        boolean,
  score         double precision check (score between 0 and 1),
  checks_total  integer     not null default 0,
  checks_strict integer     not null default 0,
  checks_loose  integer     not null default 0,
  answered_at   timestamptz not null,
  primary key (tenant_id, run_id, case_id, assistant_id, trial),
  foreign key (tenant_id, run_id, case_id, assistant_id, trial) references evaluation.run_item on delete cascade,
  check ((passed is null) = (score is null))
);
comment on column evaluation.answer.passed is 'All graders passed; null when the outcome is not one that is graded.';
call platform.protect_tenant_table('evaluation.answer');

create table evaluation.grade (
  tenant_id    uuid             not null,
  run_id       uuid             not null,
  case_id      uuid             not null,
  assistant_id uuid             not null,
  trial        smallint         not null,
  ordinal      smallint         not null,
  grader       text             not null,
  score        double precision check (score between 0 and 1),
  passed       boolean,
  message      text             not null,
  primary key (tenant_id, run_id, case_id, assistant_id, trial, ordinal),
  foreign key (tenant_id, run_id, case_id, assistant_id, trial) references evaluation.answer on delete cascade,
  check ((passed is null) = (score is null))
);
comment on column evaluation.grade.passed is 'Null: the grader itself failed; the message says why.';
call platform.protect_tenant_table('evaluation.grade');

-- Where each tenant stands in the fair order.
create table evaluation.tenant_queue (
  tenant_id    uuid             not null primary key,
  virtual_time double precision not null default 0,
  weight       double precision not null default 1 check (weight > 0)
);
call platform.protect_tenant_table('evaluation.tenant_queue');

-- Queues estimate (tenant, run) badly as if the two were independent: 1 row instead of thousands.
create statistics evaluation.answer_run (dependencies, ndistinct) on tenant_id, run_id from evaluation.answer;
create statistics evaluation.run_item_run (dependencies, ndistinct) on tenant_id, run_id from evaluation.run_item;
