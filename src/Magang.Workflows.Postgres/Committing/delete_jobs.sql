-- Work that is done or not wanted any more.
DELETE FROM job
 USING unnest(@instance, @bookmark) AS gone (instance_id, bookmark_id)
 WHERE job.instance_id = gone.instance_id
   AND job.bookmark_id = gone.bookmark_id;
