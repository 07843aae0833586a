-- What the account of a person who is erased says about him; the account stays as a closed one, since acts name it.
UPDATE account
   SET name = '', email = NULL, normalized_email = NULL, password_hash = NULL, link_hash = NULL, link_expires_at = NULL,
       two_factor_enabled = false, security_stamp = @stamp, concurrency_stamp = @stamp,
       closed_at = coalesce(closed_at, @now)
 WHERE person = @key;
