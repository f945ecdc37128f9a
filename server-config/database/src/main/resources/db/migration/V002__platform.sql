-- Audit trail and the keys that make personal content in it readable.
create table platform.subject_key (
  tenant_id   uuid        not null,
  subject_id  uuid        not null,
  wrapped_key bytea       not null,
  created_at  timestamptz not null default now(),
  primary key (tenant_id, subject_id)
);
comment on table platform.subject_key is
  'One data key per person and tenant, wrapped by the master key. Deleting the row makes everything sealed with it unreadable.';
call platform.protect_tenant_table('platform.subject_key');

create table platform.audit_event (
  tenant_id      uuid        not null,
  id             uuid        not null,
  occurred_at    timestamptz not null,
  actor_kind     text        not null check (actor_kind in ('PERSON', 'SYSTEM', 'OPERATOR')),
  actor_id       uuid,
  action         text        not null,
  resource_type  text        not null,
  resource_id    text,
  outcome        text        not null check (outcome in ('SUCCESS', 'REFUSED', 'FAILED')),
  correlation_id text,
  details        text        not null default '{}',
  subject_id     uuid,
  personal       bytea,
  primary key (tenant_id, id)
);
comment on column platform.audit_event.personal is
  'AES-256-GCM under the subject''s key: name, e-mail and address of the actor.';
create index audit_event_time on platform.audit_event (tenant_id, occurred_at desc, id desc);
call platform.protect_tenant_table('platform.audit_event', insert_only => true);
