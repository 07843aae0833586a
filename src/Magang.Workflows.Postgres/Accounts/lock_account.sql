-- Holds an account, so that two offices that exclude each other cannot be given at the same time.
SELECT account_id FROM account WHERE account_id = @account AND closed_at IS NULL FOR UPDATE;
