-- A session begins, under the security stamp that its account has now.
INSERT INTO session (key_hash, account_id, security_stamp, ticket, address, browser, created_at, seen_at, expires_at)
SELECT @key, account_id, security_stamp, @ticket, @address, @browser, @now, @now, @expires
  FROM account
 WHERE account_id = @account
   AND closed_at IS NULL;
