-- What happened.
INSERT INTO journal (instance_id, seq, region, at, kind, actor_id, operation_id, semantics, reference_hash, entry, answer, hash)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);
