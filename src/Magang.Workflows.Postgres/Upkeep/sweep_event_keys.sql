-- Keys of events that are older than the promise, some at a time: no lock lasts long, and two servers never wait for each other.
DELETE FROM event_key WHERE key IN (SELECT key FROM event_key WHERE created_at < @before ORDER BY created_at LIMIT @limit FOR UPDATE SKIP LOCKED);
