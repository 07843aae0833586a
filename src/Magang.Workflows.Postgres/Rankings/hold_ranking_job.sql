-- The job that a worker does: as long as this is held no burst takes it away; without a row nobody waits for its places.
SELECT bookmark_id
  FROM job
 WHERE instance_id = @parent
   AND bookmark_id = @bookmark
   FOR SHARE;
