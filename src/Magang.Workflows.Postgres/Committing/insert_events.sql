-- Events that were published within instances, for the pump that delivers them.
INSERT INTO kept_event (name, region, correlation_id, said_by, payload, published_at)
SELECT name, region, correlation, '{"id":"sistem","role":"SISTEM"}', payload::json, published_at
  FROM unnest(@name, @region, @correlation, @payload, @published_at) AS said (name, region, correlation, payload, published_at);
