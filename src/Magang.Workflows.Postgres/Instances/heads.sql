-- How cases stand, without their states, by their ids.
SELECT instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status, case_status,
       parent_id, started_at, last_at
  FROM instance
 WHERE instance_id = ANY (@instances)
 ORDER BY instance_id;
