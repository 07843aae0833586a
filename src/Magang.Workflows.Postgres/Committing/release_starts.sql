-- Starts that were set aside are tried again, as if they had just been decided: under a new id, so that a second quarantine is
-- an incident of its own.
WITH aside AS (
  DELETE FROM pending_stimulus
   USING unnest(@instance) AS wanted (instance_id)
   WHERE pending_stimulus.instance_id = wanted.instance_id
     AND pending_stimulus.is_start
     AND pending_stimulus.parked
  RETURNING pending_stimulus.instance_id, pending_stimulus.parent_id, pending_stimulus.body
)
INSERT INTO pending_stimulus (instance_id, parent_id, is_start, body)
SELECT instance_id, parent_id, true, body
  FROM aside;
