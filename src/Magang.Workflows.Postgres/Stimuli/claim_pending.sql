-- Takes pending stimuli for this process alone, oldest first. An instance that has one in another process's hands is left
-- alone, so that its stimuli arrive in order; two claims that miss each other by a hair are sorted out under the
-- instance's lock. The lease ends by itself, so a process that dies gives its stimuli back.
-- A first attempt is counted here; a later one only when it begins, since those go one by one: a crash then marks the one that
-- was in flight, and not all that were claimed with it.
-- What is earlier is read by its key, for each row by itself: as a join it would go through all that waits once for each row.
WITH next AS MATERIALIZED (
  SELECT instance_id, id, attempts
    FROM pending_stimulus AS own
   WHERE NOT parked
     AND available_at <= now()
     AND (claimed_until IS NULL OR claimed_until <= now())
     AND (SELECT 1
            FROM pending_stimulus AS earlier
           WHERE earlier.instance_id = own.instance_id
             AND earlier.id < own.id
             AND CASE WHEN earlier.parked THEN false
                      ELSE earlier.available_at <= now() AND earlier.claimed_until > now() END
           LIMIT 1) IS NULL
   ORDER BY available_at, id
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
)
UPDATE pending_stimulus
   SET claimed_until = now() + @lease,
       attempts = greatest(next.attempts, 1)
  FROM next
 WHERE pending_stimulus.instance_id = next.instance_id
   AND pending_stimulus.id = next.id
RETURNING pending_stimulus.instance_id, pending_stimulus.id, pending_stimulus.parent_id, pending_stimulus.is_start,
          pending_stimulus.body, next.attempts + 1 AS attempts;
