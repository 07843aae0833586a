-- Open tasks that are counted in working days, a page after @after. The state of the instance, which a burst reads under
-- its lock, has the last word on each.
SELECT instance_id, task_id, region, due_at, opened_at, due_working_days
  FROM task
 WHERE closed_at IS NULL
   AND due_working_days IS NOT NULL
   AND (instance_id, task_id) > (@after_instance, @after_task)
 ORDER BY instance_id, task_id
 LIMIT @limit;
