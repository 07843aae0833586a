-- The sessions of an account that hold, the last used first.
SELECT session.session_id, session.account_id, session.ticket, session.address, session.browser, session.created_at,
       session.seen_at
  FROM session
  JOIN account ON account.account_id = session.account_id
 WHERE session.account_id = @account
   AND session.revoked_at IS NULL
   AND session.expires_at > @now
   AND session.created_at > @oldest
   AND account.security_stamp = session.security_stamp
 ORDER BY session.seen_at DESC, session.session_id DESC;
