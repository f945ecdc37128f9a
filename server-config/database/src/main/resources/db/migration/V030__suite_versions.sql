-- What changed between two versions is found by where revisions begin and end, and a case to edit by
-- the id that it keeps.
create index test_case_opened on evaluation.test_case (tenant_id, suite_id, first_version, case_key);
create index test_case_closed on evaluation.test_case (tenant_id, suite_id, last_version, case_key)
  where last_version is not null;
create index test_case_latest on evaluation.test_case (tenant_id, suite_id, stable_id)
  where last_version is null;
