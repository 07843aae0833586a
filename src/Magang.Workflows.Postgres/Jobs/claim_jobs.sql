-- Takes jobs of the kinds that this process can do, oldest first, for this process alone. The lease ends by itself.
WITH next AS MATERIALIZED (
  SELECT instance_id, bookmark_id
    FROM job
   WHERE NOT parked
     AND kind = ANY (@kinds)
     AND available_at <= now()
     AND (claimed_until IS NULL OR claimed_until <= now())
   ORDER BY available_at
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
)
UPDATE job
   SET claimed_until = now() + @lease,
       attempts = job.attempts + 1
  FROM next
 WHERE job.instance_id = next.instance_id
   AND job.bookmark_id = next.bookmark_id
RETURNING job.instance_id, job.bookmark_id, job.kind, job.body, job.attempts;
