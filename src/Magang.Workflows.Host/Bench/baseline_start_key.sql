-- The key of a start, so that a repeat finds the first.
INSERT INTO start_key (key, instance_id, created_at)
VALUES ($1, $2, $3)
ON CONFLICT (key) DO NOTHING;
