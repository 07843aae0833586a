-- Pending stimuli that still wait, up to the last one of this batch for each instance. After the locks: what is not
-- here was delivered, and what is here but not in the batch comes first.
SELECT pending.instance_id, pending.id
  FROM unnest(@instances, @ids) AS asked (instance_id, last)
  JOIN pending_stimulus AS pending
    ON pending.instance_id = asked.instance_id
   AND pending.id <= asked.last
   AND NOT pending.parked
   AND pending.available_at <= now();
