-- Open tasks that are due at another time.
UPDATE task
   SET due_at = moved.due_at
  FROM unnest(@instance, @task, @due_at) AS moved (instance_id, task_id, due_at)
 WHERE task.instance_id = moved.instance_id
   AND task.task_id = moved.task_id;
