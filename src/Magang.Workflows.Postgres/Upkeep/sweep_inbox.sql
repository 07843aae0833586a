-- Messages that no relay will bring again, some at a time.
DELETE FROM inbox
 WHERE (consumer, message_id) IN (SELECT consumer, message_id
                                    FROM inbox
                                   WHERE received_at < @before
                                   LIMIT @limit
                                     FOR UPDATE SKIP LOCKED);
