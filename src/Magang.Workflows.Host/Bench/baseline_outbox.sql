-- The message to publish.
INSERT INTO outbox (instance_id, event_seq, type, body, created_at)
VALUES ($1, $2, $3, $4, $5);
