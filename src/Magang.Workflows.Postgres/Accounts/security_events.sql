-- The newest events first.
SELECT at, kind, account_id, actor, address, subject, detail
  FROM security_event
 ORDER BY event_id DESC
 LIMIT @limit;
