-- A session that holds: not ended, not too old, and its account as it was when the session began.
SELECT session.session_id, session.account_id, session.ticket, session.address, session.browser, session.created_at,
       session.seen_at
  FROM session
  JOIN account ON account.account_id = session.account_id
 WHERE session.key_hash = @key
   AND session.revoked_at IS NULL
   AND session.expires_at > @now
   AND session.created_at > @oldest
   AND account.closed_at IS NULL
   AND account.security_stamp = session.security_stamp;
