-- Stimuli that were delivered.
DELETE FROM pending_stimulus
 USING unnest(@instance, @id) AS gone (instance_id, id)
 WHERE pending_stimulus.instance_id = gone.instance_id
   AND pending_stimulus.id = gone.id;
