-- Those of some sessions that hold: not ended, not too old, and their accounts as they were when the sessions began.
SELECT session.session_id
  FROM session
  JOIN account ON account.account_id = session.account_id
 WHERE session.session_id = ANY (@sessions)
   AND session.revoked_at IS NULL
   AND session.expires_at > @now
   AND session.created_at > @oldest
   AND account.closed_at IS NULL
   AND account.security_stamp = session.security_stamp;
