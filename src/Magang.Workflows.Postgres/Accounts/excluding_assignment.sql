-- An office that forbids another one in these days, whatever its region.
SELECT role
  FROM assignment
 WHERE account_id = @account
   AND ended_at IS NULL
   AND role = ANY (@excluding)
   AND daterange(from_on, until_on, '[]') && daterange(@from, @until, '[]')
 ORDER BY assignment_id
 LIMIT 1;
