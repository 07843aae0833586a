-- Takes start keys for new instances, in order of key, so that two nodes wait for one another but never in a ring.
-- What does not come back belongs to an earlier start; the next statement sees it, since this one waited for its commit.
INSERT INTO start_key (key, instance_id, created_at)
SELECT key, instance_id, @now
  FROM unnest(@keys, @instances) AS wanted (key, instance_id)
ON CONFLICT (key) DO NOTHING
RETURNING key;
