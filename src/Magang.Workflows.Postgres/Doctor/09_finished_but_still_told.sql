-- No stimulus that a finished instance should long have refused: the pump takes such rows away within a moment.
SELECT own.instance_id, 'stimulus ' || own.id || ', tried ' || own.attempts || ' times' AS detail
  FROM pending_stimulus AS own
  JOIN instance ON instance.instance_id = own.instance_id
 WHERE instance.status = 1
   AND NOT own.parked
   AND (own.claimed_until IS NULL OR own.claimed_until <= now())
 ORDER BY own.instance_id, own.id;
