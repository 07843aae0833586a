-- What happened around signing in.
INSERT INTO security_event (at, kind, account_id, actor, address, subject, detail)
VALUES (@now, @kind, @account, @actor, @address, @subject, @detail);
