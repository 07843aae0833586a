-- Keys of starts that are older than the promise.
DELETE FROM start_key WHERE key IN (SELECT key FROM start_key WHERE created_at < @before ORDER BY created_at LIMIT 5000);
