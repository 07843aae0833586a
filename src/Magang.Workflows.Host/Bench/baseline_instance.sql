-- A new instance.
INSERT INTO instance (instance_id, region, definition_id, definition_version, status, sub_status, case_status,
                      correlation_id, revision, last_hash, started_at, last_at, state)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12);
