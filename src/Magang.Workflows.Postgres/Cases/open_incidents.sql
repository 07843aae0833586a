-- What stopped a case and was not dealt with.
SELECT incident_id, activity_id, code, message, raised_at
  FROM incident
 WHERE instance_id = @instance
   AND resolved_at IS NULL
 ORDER BY incident_id;
