-- Published events that nobody asks for any more, some at a time; the journal keeps what was decided.
DELETE FROM outbox
 WHERE (instance_id, event_seq) IN (SELECT instance_id, event_seq
                                      FROM outbox
                                     WHERE published_at < @before
                                     LIMIT @limit
                                       FOR UPDATE SKIP LOCKED);
