-- Security events that are older than the promise, some at a time.
DELETE FROM security_event WHERE event_id IN (SELECT event_id FROM security_event WHERE at < @before ORDER BY at LIMIT @limit FOR UPDATE SKIP LOCKED);
