-- Gives a stimulus back after an attempt that failed: it may be said again from @wait on.
UPDATE pending_stimulus
   SET claimed_until = now() + @wait,
       attempts = @attempts,
       parked = @parked
 WHERE instance_id = @instance
   AND id = @id;
