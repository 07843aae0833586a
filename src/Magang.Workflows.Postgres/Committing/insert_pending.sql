-- Stimuli and starts to deliver after this transaction, in the order they were decided.
INSERT INTO pending_stimulus (instance_id, parent_id, is_start, body)
SELECT * FROM unnest(@instance, @parent, @is_start, @body);
