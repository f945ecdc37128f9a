-- A list of suites tells each one's newest run, and a list of assistants each one's newest recording of a
-- suite version.
create index run_suite_time on evaluation.run (tenant_id, suite_id, created_at desc, id desc);
create index recording_latest on evaluation.recording
  (tenant_id, assistant_id, suite_id, suite_version, created_at desc, id desc);
