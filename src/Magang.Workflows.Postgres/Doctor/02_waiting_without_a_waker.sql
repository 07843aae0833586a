-- No bookmark that nothing can reach: a timer's without its timer, a job's without its job, a number's or a period's that
-- outlived its transaction, a child's without a child that lives, is to be made or has news under way. Where an incident
-- stands, the waker may be kept in the state.
SELECT own.instance_id, 'bookmark ' || own.bookmark_id || ' of ' || own.activity_id AS detail
  FROM bookmark AS own
 WHERE NOT EXISTS (SELECT 1
                     FROM incident
                    WHERE incident.instance_id = own.instance_id
                      AND incident.resolved_at IS NULL)
   AND ((own.kind = 1 AND NOT EXISTS (SELECT 1
                                        FROM timer
                                       WHERE timer.instance_id = own.instance_id
                                         AND timer.bookmark_id = own.bookmark_id))
     OR (own.kind = 5 AND NOT EXISTS (SELECT 1
                                        FROM job
                                       WHERE job.instance_id = own.instance_id
                                         AND job.bookmark_id = own.bookmark_id))
     OR (own.kind = 6 AND NOT EXISTS (SELECT 1
                                        FROM instance AS child
                                       WHERE child.parent_id = own.instance_id
                                         AND child.status = 0)
                      AND NOT EXISTS (SELECT 1
                                        FROM pending_stimulus AS start
                                       WHERE start.parent_id = own.instance_id)
                      AND NOT EXISTS (SELECT 1
                                        FROM pending_stimulus AS news
                                       WHERE news.instance_id = own.instance_id))
     OR own.kind IN (3, 4))
 ORDER BY own.instance_id, own.bookmark_id;
