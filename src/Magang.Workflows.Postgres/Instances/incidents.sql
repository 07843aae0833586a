-- What stopped a case, oldest first.
SELECT incident_id, activity_id, code, message, raised_at, resolved_at
  FROM incident
 WHERE instance_id = @instance
 ORDER BY incident_id;
