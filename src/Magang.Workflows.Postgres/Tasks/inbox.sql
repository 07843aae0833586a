-- The open tasks that this person may do, due first: his role, his OPD, not barred by four eyes, in nobody else's hands.
SELECT task.instance_id, task.task_id, task.region, task.activity_id, task.title, task.role, task.opd, task.person,
       task.form, task.fields, task.decisions, task.due_at, task.barred, task.evidence_required, task.optional,
       task.prefill, task.revision, task.claimed_by, task.decision, task.decided_by, task.opened_at, task.closed_at
  FROM task
 WHERE task.role = @role
   AND (task.opd IS NULL OR task.opd = @opd)
   AND (task.person IS NULL OR task.person = @account)
   AND NOT @account = ANY (task.barred)
   AND (task.claimed_by IS NULL OR task.claimed_by = @account)
   AND task.closed_at IS NULL
   AND NOT task.optional
 ORDER BY task.due_at NULLS LAST, task.instance_id, task.task_id
 LIMIT @limit
OFFSET @skip;
