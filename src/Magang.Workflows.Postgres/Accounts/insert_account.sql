-- A new account that waits for its link to be opened.
INSERT INTO account (region, name, email, normalized_email, person, security_stamp, concurrency_stamp,
                     link_hash, link_expires_at, created_by, created_at)
VALUES (@region, @name, @email, @normalized_email, @person, @stamp, @stamp, @link, @expires, @by, @now)
RETURNING account_id;
