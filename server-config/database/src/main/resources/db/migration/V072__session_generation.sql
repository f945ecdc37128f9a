-- A page session holds the number it began with; a changed password counts it up, which ends the others.
alter table users.account add column session_generation integer not null default 0;
