-- How far instances have come, by their ids.
SELECT instance_id, revision
  FROM instance
 WHERE instance_id = ANY (@instances);
