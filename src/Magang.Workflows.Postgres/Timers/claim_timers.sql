-- Takes timers that are due, first due first, for this process alone.
-- SKIP LOCKED: two processes that ask at once get different rows and neither waits. The lease keeps the real clock and
-- ends by itself, so a process that dies gives its timers back; whether one fires is decided by its bookmark, under the
-- instance's lock, so that a lease that ended too early fires nothing twice.
-- A first attempt is counted here; a later one only when it begins, since those go one by one: a crash then marks the one that
-- was in flight, and not all that were claimed with it.
WITH due AS MATERIALIZED (
  SELECT instance_id, bookmark_id, attempts
    FROM timer
   WHERE NOT parked
     AND due_at <= @now
     AND (claimed_until IS NULL OR claimed_until <= now())
   ORDER BY due_at
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
)
UPDATE timer
   SET claimed_until = now() + @lease,
       attempts = greatest(due.attempts, 1)
  FROM due
 WHERE timer.instance_id = due.instance_id
   AND timer.bookmark_id = due.bookmark_id
RETURNING timer.instance_id, timer.bookmark_id, timer.due_at, due.attempts + 1 AS attempts;
