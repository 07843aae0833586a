-- A key by its hash, whether it still holds or not: the caller says why it does not.
SELECT api_key_id, name, hint, region, scopes, created_at, expires_at, used_at, revoked_at
  FROM api_key
 WHERE key_hash = @key;
