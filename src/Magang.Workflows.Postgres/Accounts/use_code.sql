-- Marks a code of the authenticator as taken; no row where it was taken within the time that it is valid.
UPDATE account
   SET used_codes = CASE WHEN used_code_at > @since THEN used_codes || @code ELSE ARRAY[@code] END,
       used_code_at = @now
 WHERE account_id = @account
   AND NOT (coalesce(used_code_at > @since, false) AND @code = ANY (used_codes));
