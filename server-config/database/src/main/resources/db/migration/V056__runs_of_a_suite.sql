-- The newest runs of a suite: what a case's history and the choice of a run to compare with ask for.
create index run_suite_time on evaluation.run (tenant_id, suite_id, created_at desc, id desc);
