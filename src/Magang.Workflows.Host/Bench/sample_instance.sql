-- How an instance stands.
SELECT region, definition_id, definition_version, status, sub_status, case_status, correlation_id, state
  FROM instance
 WHERE instance_id = $1;
