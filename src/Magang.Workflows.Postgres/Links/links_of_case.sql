-- The links of a case, the newest first.
SELECT link_id, instance_id, region, role, holder, created_by, created_at, expires_at, used_at, revoked_at
  FROM case_link
 WHERE instance_id = @instance
 ORDER BY link_id DESC;
