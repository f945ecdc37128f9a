-- Runs with items that were given up, for those who look after them.
create index run_given_up on evaluation.run (tenant_id, project_id, created_at desc, id desc)
  where dead > 0;
