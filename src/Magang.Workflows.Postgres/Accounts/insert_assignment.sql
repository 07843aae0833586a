-- An office is given.
INSERT INTO assignment (account_id, region, role, opd, kind, decree, from_on, until_on, created_by, created_at)
VALUES (@account, @region, @role, @opd, @kind, @decree, @from, @until, @by, @now)
RETURNING assignment_id;
