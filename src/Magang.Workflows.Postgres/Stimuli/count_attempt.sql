-- Counts an attempt that begins now, and leases the stimulus for it.
UPDATE pending_stimulus
   SET attempts = attempts + 1,
       claimed_until = now() + @lease
 WHERE instance_id = @instance
   AND id = @id;
