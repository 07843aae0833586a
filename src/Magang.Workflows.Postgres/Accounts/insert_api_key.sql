-- A key for another system.
INSERT INTO api_key (name, hint, key_hash, region, scopes, created_by, created_at, expires_at)
VALUES (@name, @hint, @key, @region, @scopes, @by, @now, @expires)
RETURNING api_key_id;
