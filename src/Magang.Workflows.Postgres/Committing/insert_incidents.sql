-- What failed; some is resolved again by now.
INSERT INTO incident (instance_id, incident_id, activity_id, code, message, raised_at, resolved_at)
SELECT * FROM unnest(@instance, @incident, @activity, @code, @message, @raised_at, @resolved_at);
