-- Sample accounts lose their passwords, links and sessions: the server runs without them.
UPDATE account
   SET password_hash = NULL, link_hash = NULL, link_expires_at = NULL, security_stamp = @stamp, concurrency_stamp = @stamp
 WHERE account_id IN (SELECT account_id FROM sample_account)
   AND (password_hash IS NOT NULL OR link_hash IS NOT NULL);
