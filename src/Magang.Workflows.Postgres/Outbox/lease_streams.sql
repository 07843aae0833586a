-- Leases the streams of some instances: the row of its first unpublished event is the lease of a whole stream, so that
-- one relay at a time publishes an instance's events, in order. Oldest first. Never by id: sequences commit out of order.
WITH head AS MATERIALIZED (
  SELECT instance_id, event_seq
    FROM outbox AS own
   WHERE published_at IS NULL
     AND (leased_until IS NULL OR leased_until <= now())
     AND NOT EXISTS (SELECT 1
                       FROM outbox AS earlier
                      WHERE earlier.instance_id = own.instance_id
                        AND earlier.event_seq < own.event_seq
                        AND earlier.published_at IS NULL)
   ORDER BY created_at, instance_id, event_seq
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
)
UPDATE outbox
   SET leased_until = now() + @lease
  FROM head
 WHERE outbox.instance_id = head.instance_id
   AND outbox.event_seq = head.event_seq
RETURNING outbox.instance_id, outbox.event_seq;
