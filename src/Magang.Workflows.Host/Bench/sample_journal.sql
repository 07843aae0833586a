-- The newest entry of an instance.
SELECT kind, actor_id, semantics, reference_hash, entry, answer
  FROM journal
 WHERE instance_id = $1
 ORDER BY seq DESC
 LIMIT 1;
