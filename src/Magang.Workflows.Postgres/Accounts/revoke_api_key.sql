-- A key ends at once.
UPDATE api_key SET revoked_at = @now WHERE api_key_id = @id AND revoked_at IS NULL;
