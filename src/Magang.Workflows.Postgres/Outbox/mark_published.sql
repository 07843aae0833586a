-- These are out. Published and marked are two steps: whoever dies between them publishes again.
UPDATE outbox
   SET published_at = @now
  FROM unnest(@instances, @events) AS done (instance_id, event_seq)
 WHERE outbox.instance_id = done.instance_id
   AND outbox.event_seq = done.event_seq
   AND outbox.published_at IS NULL;
