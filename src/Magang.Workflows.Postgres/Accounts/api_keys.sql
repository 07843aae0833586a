-- All keys, newest first.
SELECT api_key_id, name, hint, region, scopes, created_at, expires_at, used_at, revoked_at
  FROM api_key
 ORDER BY api_key_id DESC;
