-- Moves triggers on to their next tick and makes the starts for this one, in one statement: whichever process moves a row
-- from the tick that was read makes the start, and a row that another process holds is its business (SKIP LOCKED). So a
-- tick starts one instance, whoever dies when; the start's key says the same a second time.
WITH own AS MATERIALIZED (
  SELECT trigger.definition_id, trigger.activity_id, trigger.version, read.due_at, read.next_at
    FROM unnest(@definition, @activity, @version, @due, @next) AS read (definition_id, activity_id, version, due_at, next_at)
    JOIN trigger
      ON trigger.definition_id = read.definition_id
     AND trigger.activity_id = read.activity_id
     AND trigger.version = read.version
     AND trigger.due_at = read.due_at
     FOR UPDATE OF trigger SKIP LOCKED
), moved AS (
  UPDATE trigger
     SET due_at = own.next_at
    FROM own
   WHERE trigger.definition_id = own.definition_id
     AND trigger.activity_id = own.activity_id
)
INSERT INTO pending_stimulus (instance_id, is_start, body)
SELECT nextval('instance_id_block'), true,
       convert_to(json_build_object('key', 'pemicu:' || definition_id || ':' || activity_id || ':'
                                           || to_char(due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                    'definition', definition_id,
                                    'version', version,
                                    'region', @region,
                                    'opd', NULL,
                                    'person', NULL,
                                    'host', NULL,
                                    'start', json_build_object('kind', 'started',
                                                               'by', json_build_object('id', 'sistem', 'role', 'SISTEM'),
                                                               'trigger', activity_id))::text, 'UTF8')
  FROM own
 ORDER BY due_at, definition_id, activity_id;
