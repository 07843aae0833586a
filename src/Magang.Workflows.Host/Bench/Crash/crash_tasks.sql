-- Tasks that are open.
SELECT instance_id, activity_id, task_id
  FROM task
 WHERE closed_at IS NULL;
