-- The hand-written step, first half: take the row and what is decided on.
SELECT revision, last_hash, state
  FROM instance
 WHERE instance_id = $1
   FOR UPDATE;
