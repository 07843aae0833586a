-- Counts an attempt that begins now, and leases the timer for it.
UPDATE timer
   SET attempts = attempts + 1,
       claimed_until = now() + @lease
 WHERE instance_id = @instance
   AND bookmark_id = @id;
