-- Tasks that changed hands or are over.
UPDATE task
   SET revision = fresh.revision,
       claimed_by = fresh.claimed_by,
       decision = fresh.decision,
       decided_by = fresh.decided_by,
       closed_at = fresh.closed_at
  FROM unnest(@instance, @task, @revision, @claimed_by, @decision, @decided_by, @closed_at)
       AS fresh (instance_id, task_id, revision, claimed_by, decision, decided_by, closed_at)
 WHERE task.instance_id = fresh.instance_id
   AND task.task_id = fresh.task_id;
