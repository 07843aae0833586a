-- What waits for a holder of a role, first due first. A row of the page before ends it: @after_* are its keys.
SELECT task.instance_id, task.task_id, task.region, task.activity_id, task.title, task.role, task.opd, task.person,
       task.form, task.fields, task.decisions, task.due_at, task.barred, task.evidence_required, task.optional,
       task.prefill, task.revision, task.claimed_by, task.decision, task.decided_by, task.opened_at, task.closed_at
  FROM task
 WHERE task.closed_at IS NULL
   AND NOT task.optional
   AND task.role = @role
   AND (@region IS NULL OR task.region = @region)
   AND (task.opd IS NULL OR task.opd = @opd)
   AND (task.person IS NULL OR task.person = @person)
   AND (coalesce(task.due_at, 'infinity'), task.instance_id, task.task_id) > (@after_due, @after_instance, @after_task)
 ORDER BY coalesce(task.due_at, 'infinity'), task.instance_id, task.task_id
 LIMIT @limit;
