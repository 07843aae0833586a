-- Gives a job back after an attempt that failed: it may be done again from @wait on.
UPDATE job
   SET claimed_until = now() + @wait,
       attempts = @attempts,
       parked = @parked
 WHERE instance_id = @instance
   AND bookmark_id = @id;
