-- An office is taken back at once.
UPDATE assignment
   SET ended_at = @now, ended_by = @by
 WHERE assignment_id = @assignment
   AND account_id = @account
   AND ended_at IS NULL;
