-- Counts an attempt that begins now, or takes back what the claim counted for those whose turn has not come; they stay leased.
-- So a crash marks the one stimulus that was really in flight, and not all that were claimed with it.
UPDATE pending_stimulus
   SET attempts = pending_stimulus.attempts + @by,
       claimed_until = now() + @lease
  FROM unnest(@instance, @id) AS counted (instance_id, id)
 WHERE pending_stimulus.instance_id = counted.instance_id
   AND pending_stimulus.id = counted.id;
