-- A new link for an account; the one before it leads nowhere from now on.
UPDATE account
   SET link_hash = @link, link_expires_at = @expires
 WHERE account_id = @account
   AND closed_at IS NULL;
