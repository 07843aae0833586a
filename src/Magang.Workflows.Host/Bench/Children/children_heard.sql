-- All that the parent heard, in order.
SELECT entry
  FROM journal
 WHERE instance_id = @parent
 ORDER BY seq;
