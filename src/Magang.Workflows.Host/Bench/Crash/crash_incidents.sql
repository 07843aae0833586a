-- What an operator would retry.
SELECT instance_id, incident_id
  FROM incident
 WHERE resolved_at IS NULL;
