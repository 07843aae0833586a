-- A message of an instance.
SELECT type, body
  FROM outbox
 WHERE instance_id = $1
   AND event_seq = $2;
