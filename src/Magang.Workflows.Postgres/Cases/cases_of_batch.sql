-- The cases of a batch, in the order they were started.
SELECT instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status, case_status,
       correlation_id, parent_id, revision, started_at, last_at
  FROM instance
 WHERE parent_id = @batch
 ORDER BY instance_id
 LIMIT @limit;
