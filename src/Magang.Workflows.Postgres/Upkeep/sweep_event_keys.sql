-- Keys of events that are older than the promise.
DELETE FROM event_key WHERE key IN (SELECT key FROM event_key WHERE created_at < @before ORDER BY created_at LIMIT 5000);
