-- Makes these the triggers of a definition, and no others. One that stays as it was keeps its next tick, so that
-- publishing again neither repeats nor skips one.
WITH wanted AS MATERIALIZED (
  SELECT activity_id, kind, what, due_at
    FROM unnest(@activity, @kind, @what, @due) AS given (activity_id, kind, what, due_at)
), gone AS (
  DELETE FROM trigger
   WHERE definition_id = @definition
     AND NOT EXISTS (SELECT 1 FROM wanted WHERE wanted.activity_id = trigger.activity_id)
)
INSERT INTO trigger (definition_id, activity_id, version, kind, what, due_at)
SELECT @definition, activity_id, @version, kind, what, due_at
  FROM wanted
ON CONFLICT (definition_id, activity_id) DO UPDATE
   SET version = excluded.version,
       kind = excluded.kind,
       what = excluded.what,
       due_at = CASE WHEN trigger.kind = excluded.kind AND trigger.what = excluded.what THEN trigger.due_at
                     ELSE excluded.due_at END;
