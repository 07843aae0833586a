-- Where an instance waits.
SELECT bookmark_id, kind, name, activity_id
  FROM bookmark
 WHERE instance_id = $1;
