-- The link of a key while it holds; when it was last used is kept with it.
UPDATE case_link
   SET used_at = @now
 WHERE key_hash = @key
   AND revoked_at IS NULL
   AND expires_at > @now
RETURNING link_id, instance_id, region, role, holder, created_by, created_at, expires_at, used_at, revoked_at;
