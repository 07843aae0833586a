-- Messages to publish, in the order of each instance's events.
INSERT INTO outbox (instance_id, event_seq, type, body, created_at)
SELECT * FROM unnest(@instance, @event, @type, @body, @created_at);
