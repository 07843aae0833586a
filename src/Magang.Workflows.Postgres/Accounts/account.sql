-- One account.
SELECT account_id, region, name, email, person, is_first, password_hash IS NOT NULL AS has_password, two_factor_enabled,
       lockout_end, link_expires_at, created_at, closed_at
  FROM account
 WHERE account_id = @account;
