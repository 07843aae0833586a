-- Places at which nobody waits any more.
DELETE FROM bookmark
 USING unnest(@instance, @bookmark) AS gone (instance_id, bookmark_id)
 WHERE bookmark.instance_id = gone.instance_id
   AND bookmark.bookmark_id = gone.bookmark_id;
