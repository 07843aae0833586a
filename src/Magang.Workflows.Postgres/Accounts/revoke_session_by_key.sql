-- The session of a cookie ends.
UPDATE session SET revoked_at = @now WHERE key_hash = @key AND revoked_at IS NULL;
