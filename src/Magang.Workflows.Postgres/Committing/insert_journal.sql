-- What happened, one row a burst.
INSERT INTO journal (instance_id, seq, region, at, kind, actor_id, operation_id, semantics, reference_hash, entry, answer, hash)
SELECT *
  FROM unnest(@instance, @seq, @region, @at, @kind, @actor, @operation, @semantics, @reference, @entry, @answer, @hash);
