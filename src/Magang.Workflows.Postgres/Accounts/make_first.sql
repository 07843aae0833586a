-- The first account, where none exists yet; a new link for it, where it exists and nobody has come in since.
-- Run under lock_first: servers that start at the same time come one after the other.
WITH renewed AS (UPDATE account
                    SET link_hash = @link, link_expires_at = @expires
                  WHERE is_first
                    AND password_hash IS NULL
                    AND closed_at IS NULL
                    AND NOT EXISTS (SELECT FROM account AS other WHERE other.password_hash IS NOT NULL)
              RETURNING account_id),
     made AS (INSERT INTO account (region, name, is_first, security_stamp, concurrency_stamp, link_hash, link_expires_at,
                                   created_by, created_at)
              SELECT @region, @name, true, @stamp, @stamp, @link, @expires, @by, @now
               WHERE NOT EXISTS (SELECT FROM account)
           RETURNING account_id)
SELECT account_id, false AS is_new FROM renewed
UNION ALL
SELECT account_id, true AS is_new FROM made;
