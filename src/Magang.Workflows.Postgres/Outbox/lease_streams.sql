-- Leases the streams of some instances: the row of its first unpublished event is the lease of a whole stream, so that
-- one relay at a time publishes an instance's events, in order. Oldest first. Never by id: sequences commit out of order.
-- A stream is published in order, so its first unpublished event is the one whose event before is out. That one is read by
-- its key: were it sought among the unpublished, a long backlog would be gone through once for each of its rows.
WITH head AS MATERIALIZED (
  SELECT instance_id, event_seq
    FROM outbox AS own
   WHERE published_at IS NULL
     AND (leased_until IS NULL OR leased_until <= now())
     AND (SELECT earlier.published_at IS NULL
            FROM outbox AS earlier
           WHERE earlier.instance_id = own.instance_id
             AND earlier.event_seq < own.event_seq
           ORDER BY earlier.event_seq DESC
           LIMIT 1) IS NOT TRUE
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
