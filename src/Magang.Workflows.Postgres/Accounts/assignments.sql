-- The offices of accounts that were not taken back, whatever their days.
SELECT assignment_id, account_id, region, role, opd, kind, decree, from_on, until_on
  FROM assignment
 WHERE account_id = ANY (@accounts)
   AND ended_at IS NULL
 ORDER BY from_on, assignment_id;
