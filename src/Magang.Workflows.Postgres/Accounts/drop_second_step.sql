-- Takes the second step away, for somebody who lost his authenticator and his codes.
WITH gone AS (DELETE FROM account_token WHERE account_id = @account)
UPDATE account
   SET two_factor_enabled = false, security_stamp = @stamp, concurrency_stamp = @stamp
 WHERE account_id = @account;
