-- All that happened.
SELECT instance_id, entry
  FROM journal
 ORDER BY instance_id, seq;
