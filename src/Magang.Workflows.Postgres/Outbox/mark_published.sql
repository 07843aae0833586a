-- These are out. Published and marked are two steps: whoever dies between them publishes again; the first time counts.
-- Without a condition on published_at, which would let the backlog be gone through instead of its keys.
UPDATE outbox
   SET published_at = coalesce(outbox.published_at, @now)
  FROM unnest(@instances, @events) AS done (instance_id, event_seq)
 WHERE outbox.instance_id = done.instance_id
   AND outbox.event_seq = done.event_seq;
