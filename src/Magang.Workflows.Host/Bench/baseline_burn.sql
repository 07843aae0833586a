-- The place at which nobody waits any more.
DELETE FROM bookmark
 WHERE instance_id = $1
   AND bookmark_id = $2;
