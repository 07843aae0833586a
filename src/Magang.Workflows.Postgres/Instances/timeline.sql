-- What happened in a case, in order, each entry exactly as it was hashed.
SELECT seq, at, kind, actor_id, operation_id, semantics, reference_hash, entry, hash
  FROM journal
 WHERE instance_id = @instance
   AND seq > @after
 ORDER BY seq
 LIMIT @limit;
