-- Gives a timer back after an attempt that failed: it may fire again from @wait on.
UPDATE timer
   SET claimed_until = now() + @wait,
       attempts = @attempts,
       parked = @parked
 WHERE instance_id = @instance
   AND bookmark_id = @id;
