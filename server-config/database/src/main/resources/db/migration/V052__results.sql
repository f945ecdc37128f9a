-- What a run showed, kept when it ended: the overview reads this, never the answers (ADR 28).
create table analytics.run_result (
  tenant_id     uuid        not null,
  run_id        uuid        not null,
  project_id    uuid        not null,
  suite_id      uuid        not null,
  suite_name    text        not null,
  suite_version integer     not null,
  event         bigint      not null,
  sentence      text,
  verdict       text check (verdict in ('A_BETTER', 'B_BETTER', 'NO_DIFFERENCE_SHOWN')),
  warnings      integer     not null,
  completed_at  timestamptz not null,
  primary key (tenant_id, run_id),
  check ((sentence is null) = (verdict is null))
);
comment on column analytics.run_result.event is
  'Number of the run''s newest event when this was made: a run that is graded anew has a higher one.';
create index run_result_time on analytics.run_result (tenant_id, project_id, completed_at desc, run_id desc);
create index run_result_suite on analytics.run_result (tenant_id, suite_id, completed_at desc, run_id desc);
call platform.protect_tenant_table('analytics.run_result');

create table analytics.assistant_result (
  tenant_id      uuid     not null,
  run_id         uuid     not null,
  position       smallint not null,
  name           text     not null,
  items          integer  not null,
  answered       integer  not null,
  pass_rate      double precision check (pass_rate between 0 and 1),
  low            double precision not null check (low between 0 and 1),
  high           double precision not null check (high between 0 and 1),
  latency_p50_ms double precision,
  latency_p95_ms double precision,
  cost           double precision,
  currency       char(3),
  primary key (tenant_id, run_id, position),
  foreign key (tenant_id, run_id) references analytics.run_result on delete cascade,
  check ((cost is null) = (currency is null))
);
comment on column analytics.assistant_result.cost is 'Mean of an answer with a known cost.';
call platform.protect_tenant_table('analytics.assistant_result');
