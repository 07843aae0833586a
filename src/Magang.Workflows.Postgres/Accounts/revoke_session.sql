-- One session ends, of this account alone.
UPDATE session
   SET revoked_at = @now
 WHERE account_id = @account
   AND session_id = @session
   AND revoked_at IS NULL;
