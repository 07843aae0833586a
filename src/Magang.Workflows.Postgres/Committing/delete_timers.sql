-- Timers that fired or are not needed any more.
DELETE FROM timer
 USING unnest(@instance, @bookmark) AS gone (instance_id, bookmark_id)
 WHERE timer.instance_id = gone.instance_id
   AND timer.bookmark_id = gone.bookmark_id;
