-- The journal of a case, in pages.
SELECT seq, at, kind, actor_id, entry
  FROM journal
 WHERE instance_id = @instance
   AND seq > @after
 ORDER BY seq
 LIMIT @limit;
