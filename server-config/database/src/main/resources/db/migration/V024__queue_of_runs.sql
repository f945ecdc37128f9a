-- The queue in two levels: the fair order is kept per tenant and run, not per item, so that pausing,
-- cancelling or moving a run of any size is a change of one row (ADR 10).
alter table evaluation.run drop constraint run_status_check;
alter table evaluation.run
  add constraint run_status_check
    check (status in ('PREPARING', 'RUNNING', 'PAUSED', 'COMPLETED', 'FAILED', 'CANCELLED')),
  add column graders_for text not null default 'UNGRADED' check (graders_for in ('UNGRADED', 'ALL')),
  add column grading integer not null default 1 check (grading > 0),
  add column event_seq bigint not null default 0;
comment on column evaluation.run.graders_for is
  'Whether default_graders grade the cases that name none, or all cases instead of their own.';
comment on column evaluation.run.grading is 'Counts how often the answers were graded as a whole.';
comment on column evaluation.run.event_seq is 'Number of the newest row in run_event.';
create index run_active on evaluation.run (priority, created_at) where status = 'RUNNING';

-- state: 0 ready, 1 leased, 2 done, 3 dead, 4 waits for a person.
drop index evaluation.run_item_ready;
alter table evaluation.run_item
  drop column priority,
  drop column virtual_time,
  drop constraint run_item_state_check,
  add constraint run_item_state_check check (state between 0 and 4);
create index run_item_ready on evaluation.run_item (tenant_id, run_id, not_before) where state = 0;
create index run_item_dead on evaluation.run_item (tenant_id, run_id, case_id) where state = 3;

create index run_item_manual on evaluation.run_item (tenant_id, run_id, assistant_id)
  where state = 4;
alter table evaluation.answer add column answered_by uuid;
comment on column evaluation.answer.answered_by is 'The account that pasted it; null unless somebody did.';

alter table evaluation.assistant
  add column replay_delay_ms integer not null default 0 check (replay_delay_ms between 0 and 60000);
comment on column evaluation.assistant.replay_delay_ms is
  'A recorded assistant answers no sooner: gives demonstrations and tests time to look on.';

-- A tenant stands in the fair order of each priority by itself; start_time is where its newest batch
-- began, and the largest one of a priority is that order's clock (start-time fair queueing,
-- Goyal, Vin and Cheng 1996).
drop table evaluation.tenant_queue;
create table evaluation.tenant_queue (
  tenant_id    uuid             not null,
  priority     smallint         not null check (priority between 0 and 9),
  virtual_time double precision not null default 0,
  start_time   double precision not null default 0,
  weight       double precision not null default 1 check (weight > 0),
  primary key (tenant_id, priority)
);
create index tenant_queue_clock on evaluation.tenant_queue (priority, start_time);
call platform.protect_tenant_table('evaluation.tenant_queue');

-- What happened to a run, in order and without a gap: what programs and pages follow.
create table evaluation.run_event (
  tenant_id   uuid        not null,
  run_id      uuid        not null,
  seq         bigint      not null check (seq > 0),
  kind        text        not null check (kind in ('PROGRESS', 'STATUS')),
  status      text        not null,
  finished    integer     not null default 0,
  died        integer     not null default 0,
  items       integer     not null,
  done        integer     not null,
  dead        integer     not null,
  occurred_at timestamptz not null,
  primary key (tenant_id, run_id, seq),
  foreign key (tenant_id, run_id) references evaluation.run on delete cascade
);
comment on column evaluation.run_event.finished is 'Items that this event finished.';
comment on column evaluation.run_event.died is 'Items that this event gave up.';
call platform.protect_tenant_table('evaluation.run_event');
