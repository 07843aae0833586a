-- Files that were checked and never confirmed, some at a time.
DELETE FROM waiting_file
 WHERE (account_id, purpose) IN (SELECT account_id, purpose
                                   FROM waiting_file
                                  WHERE created_at < @before
                                  ORDER BY created_at
                                  LIMIT @limit
                                    FOR UPDATE SKIP LOCKED);
