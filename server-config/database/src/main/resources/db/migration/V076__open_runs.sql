-- Runs that are not over, in the order in which a tenant's runs are served.
create index run_open on evaluation.run (tenant_id, project_id, priority, created_at, id)
  where status in ('PREPARING', 'RUNNING', 'PAUSED');
