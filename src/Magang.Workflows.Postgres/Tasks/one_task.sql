-- One task, open or closed.
SELECT instance_id, task_id, region, activity_id, title, role, opd, person, form, fields, decisions, due_at, barred,
       evidence_required, optional, prefill, revision, claimed_by, decision, decided_by, opened_at, closed_at
  FROM task
 WHERE instance_id = @instance
   AND task_id = @task;
