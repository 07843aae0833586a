-- A session goes on; one that was ended does not come back.
UPDATE session
   SET ticket = @ticket, expires_at = @expires, seen_at = @now
 WHERE key_hash = @key
   AND revoked_at IS NULL;
