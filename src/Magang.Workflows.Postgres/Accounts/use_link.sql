-- Sets the password by a link and spends the link in the same step: of two who open it at once, one gets no row.
-- The new stamps end every session and every change that is under way.
UPDATE account
   SET password_hash = @password,
       name = coalesce(@name, name),
       email = coalesce(@email, email),
       normalized_email = coalesce(@normalized_email, normalized_email),
       security_stamp = @stamp,
       concurrency_stamp = @stamp,
       lockout_end = NULL,
       access_failed_count = 0,
       link_hash = NULL,
       link_expires_at = NULL
 WHERE link_hash = @link
   AND link_expires_at > @now
   AND closed_at IS NULL
RETURNING account_id;
