-- No live instance without a way forward: a bookmark, a timer, a job, a child, an incident, or something still to be told.
SELECT instance_id, 'status ' || sub_status AS detail
  FROM instance AS own
 WHERE status = 0
   AND NOT EXISTS (SELECT 1 FROM bookmark WHERE instance_id = own.instance_id)
   AND NOT EXISTS (SELECT 1 FROM timer WHERE instance_id = own.instance_id)
   AND NOT EXISTS (SELECT 1 FROM job WHERE instance_id = own.instance_id)
   AND NOT EXISTS (SELECT 1 FROM incident WHERE instance_id = own.instance_id AND resolved_at IS NULL)
   AND NOT EXISTS (SELECT 1 FROM pending_stimulus WHERE instance_id = own.instance_id)
   AND NOT EXISTS (SELECT 1 FROM instance AS child WHERE child.parent_id = own.instance_id AND child.status = 0)
   AND NOT EXISTS (SELECT 1 FROM pending_stimulus WHERE parent_id = own.instance_id)
 ORDER BY instance_id;
