-- Instances that have ended.
SELECT instance_id
  FROM instance
 WHERE status = 1;
