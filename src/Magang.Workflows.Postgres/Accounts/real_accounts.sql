-- Accounts that are no samples: all but the first administrator's while nobody took its link.
SELECT count(*)
  FROM account
 WHERE NOT EXISTS (SELECT FROM sample_account AS sample WHERE sample.account_id = account.account_id)
   AND (password_hash IS NOT NULL OR NOT is_first);
