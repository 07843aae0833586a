-- Incidents that were retried or cancelled.
UPDATE incident
   SET resolved_at = over.resolved_at
  FROM unnest(@instance, @incident, @resolved_at) AS over (instance_id, incident_id, resolved_at)
 WHERE incident.instance_id = over.instance_id
   AND incident.incident_id = over.incident_id;
