-- Sessions that ended long ago, some at a time.
DELETE FROM session WHERE session_id IN (SELECT session_id FROM session WHERE expires_at < @before ORDER BY expires_at LIMIT @limit FOR UPDATE SKIP LOCKED);
