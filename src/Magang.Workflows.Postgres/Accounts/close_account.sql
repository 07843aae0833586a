-- Closes an account: no password, no link, and with the new stamp no session.
UPDATE account
   SET closed_at = @now, password_hash = NULL, link_hash = NULL, link_expires_at = NULL, two_factor_enabled = false,
       security_stamp = @stamp, concurrency_stamp = @stamp
 WHERE account_id = @account
   AND closed_at IS NULL;
