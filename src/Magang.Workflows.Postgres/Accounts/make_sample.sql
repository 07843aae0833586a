-- A sample account with its password: made and marked in one step, or, where it is there, with a new password. No row
-- where somebody's own account has the address.
WITH known AS (SELECT account_id
                 FROM account
                 JOIN sample_account USING (account_id)
                WHERE normalized_email = @normalized_email),
     renewed AS (UPDATE account
                    SET password_hash = @password, security_stamp = @stamp, concurrency_stamp = @stamp,
                        two_factor_enabled = false, lockout_end = NULL, access_failed_count = 0,
                        link_hash = NULL, link_expires_at = NULL, closed_at = NULL
                  WHERE account_id IN (SELECT account_id FROM known)
              RETURNING account_id),
     made AS (INSERT INTO account (region, name, email, normalized_email, person, password_hash, security_stamp,
                                   concurrency_stamp, created_by, created_at)
              SELECT @region, @name, @email, @normalized_email, @person, @password, @stamp, @stamp, 'sistem', @now
               WHERE NOT EXISTS (SELECT FROM known)
           ON CONFLICT DO NOTHING
           RETURNING account_id),
     marked AS (INSERT INTO sample_account (account_id) SELECT account_id FROM made)
SELECT account_id, true AS is_new FROM made
UNION ALL
SELECT account_id, false AS is_new FROM renewed;
