-- One case.
SELECT instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status, case_status,
       correlation_id, parent_id, revision, started_at, last_at, state
  FROM instance
 WHERE instance_id = @instance;
