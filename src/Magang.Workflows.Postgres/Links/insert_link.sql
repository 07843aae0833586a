-- A link to one case.
INSERT INTO case_link (instance_id, region, role, holder, key_hash, created_by, created_at, expires_at)
VALUES (@instance, @region, @role, @holder, @key, @by, @now, @expires)
RETURNING link_id;
