-- Gives streams back whose next event could not be published: they may be tried again from @wait on.
UPDATE outbox
   SET leased_until = now() + @wait
  FROM unnest(@instances, @events) AS failed (instance_id, event_seq)
 WHERE outbox.instance_id = failed.instance_id
   AND outbox.event_seq = failed.event_seq;
