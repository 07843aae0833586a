-- Triggers that are due, first due first. Nothing is locked: who fires one is decided by fire_triggers.
SELECT definition_id, activity_id, version, kind, what, due_at
  FROM trigger
 WHERE due_at <= @now
 ORDER BY due_at
 LIMIT @limit;
