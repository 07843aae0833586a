-- Every open task has its bookmark, and every task's bookmark its open task.
SELECT coalesce(task.instance_id, bookmark.instance_id) AS instance_id,
       CASE WHEN task.task_id IS NULL THEN 'bookmark ' || bookmark.bookmark_id || ' without a task'
            ELSE 'task ' || task.task_id || ' without a bookmark' END AS detail
  FROM (SELECT instance_id, task_id FROM task WHERE closed_at IS NULL) AS task
  FULL JOIN (SELECT instance_id, bookmark_id FROM bookmark WHERE kind = 2) AS bookmark
    ON bookmark.instance_id = task.instance_id
   AND bookmark.bookmark_id = task.task_id
 WHERE task.task_id IS NULL
    OR bookmark.bookmark_id IS NULL
 ORDER BY 1, 2;
