-- No bookmark, task, timer or job of a finished instance, or of one that does not exist.
SELECT left_over.instance_id, left_over.detail
  FROM (SELECT instance_id, 'bookmark ' || bookmark_id AS detail FROM bookmark
        UNION ALL
        SELECT instance_id, 'timer ' || bookmark_id FROM timer
        UNION ALL
        SELECT instance_id, 'task ' || task_id FROM task WHERE closed_at IS NULL
        UNION ALL
        SELECT instance_id, 'job ' || bookmark_id FROM job) AS left_over
  LEFT JOIN instance USING (instance_id)
 WHERE instance.status IS DISTINCT FROM 0
 ORDER BY left_over.instance_id, left_over.detail;
