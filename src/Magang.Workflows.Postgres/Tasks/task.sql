-- One task, open or over.
SELECT task.instance_id, task.task_id, task.region, task.activity_id, task.title, task.role, task.opd, task.person,
       task.form, task.fields, task.decisions, task.due_at, task.barred, task.evidence_required, task.optional,
       task.prefill, task.revision, task.claimed_by, task.decision, task.decided_by, task.opened_at, task.closed_at
  FROM task
 WHERE task.instance_id = @instance
   AND task.task_id = @task;
