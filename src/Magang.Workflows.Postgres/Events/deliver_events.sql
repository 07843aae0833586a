-- Turns events into what they cause, all in one statement: a stimulus for each instance that waits for it, a start for
-- each trigger of its name; an event that nobody waits for is kept, and looked at again in a while, for @keeps.
-- The turn is held (take_turn), so no other process sends at the same time.
-- An instance to which an event of the same name is already on its way is not waiting any more: its bookmark is spoken for.
-- Of several events of one name an instance gets the first; the next finds it as that one left it, in the next round.
-- A new event goes to all who wait. One that was kept goes to one, the instance that was made first among them, so that
-- five orders said early start five cases' work, not one order five times.
-- LATERAL: one look into an index for each event, never a read of the whole.
WITH looked AS MATERIALIZED (
  SELECT event_id, name, region, correlation_id, said_by, payload, published_at, kept_at,
         kept_at IS NOT NULL AND published_at + @keeps <= @now AS is_over
    FROM kept_event
   WHERE given_to IS NULL
     AND look_at <= @now
   ORDER BY look_at, event_id
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
), waiting AS MATERIALIZED (
  SELECT looked.event_id, looked.name, own.instance_id, looked.kept_at IS NULL AS is_new,
         min(own.instance_id) OVER (PARTITION BY looked.event_id) AS first_instance
    FROM looked
   CROSS JOIN LATERAL (SELECT DISTINCT bookmark.instance_id
                         FROM bookmark
                        WHERE bookmark.kind = 0
                          AND bookmark.name = looked.name
                          AND bookmark.region = looked.region
                          AND (looked.correlation_id IS NULL
                            OR EXISTS (SELECT 1
                                         FROM instance
                                        WHERE instance.instance_id = bookmark.instance_id
                                          AND instance.correlation_id = looked.correlation_id))
                          AND NOT EXISTS (SELECT 1
                                            FROM pending_stimulus AS under_way
                                           WHERE under_way.instance_id = bookmark.instance_id
                                             AND under_way.event_name = looked.name
                                             AND NOT under_way.parked)) AS own
   WHERE NOT looked.is_over
), hearing AS MATERIALIZED (
  SELECT DISTINCT ON (instance_id, name) event_id, instance_id
    FROM waiting
   WHERE is_new
      OR instance_id = first_instance
   ORDER BY instance_id, name, event_id
), starting AS MATERIALIZED (
  SELECT looked.event_id, own.definition_id, own.version, own.activity_id
    FROM looked
   CROSS JOIN LATERAL (SELECT definition_id, version, activity_id
                         FROM trigger
                        WHERE trigger.kind = 0
                          AND trigger.what = looked.name) AS own
   WHERE looked.kept_at IS NULL
), fate AS MATERIALIZED (
  SELECT looked.event_id, looked.kept_at, looked.published_at, looked.is_over,
         coalesce(heard.number, 0) AS hearers, heard.one AS hearer,
         starts.event_id IS NOT NULL AS starts,
         wanted.event_id IS NOT NULL AS is_wanted
    FROM looked
    LEFT JOIN (SELECT event_id, count(*) AS number, min(instance_id) AS one FROM hearing GROUP BY event_id) AS heard
      ON heard.event_id = looked.event_id
    LEFT JOIN (SELECT DISTINCT event_id FROM starting) AS starts
      ON starts.event_id = looked.event_id
    LEFT JOIN (SELECT DISTINCT event_id FROM waiting) AS wanted
      ON wanted.event_id = looked.event_id
), said AS (
  INSERT INTO pending_stimulus (instance_id, event_id, event_name, body)
  SELECT hearing.instance_id, looked.event_id, looked.name,
         convert_to(json_build_object('kind', 'event',
                                      'by', looked.said_by,
                                      'operation', 'peristiwa:' || looked.event_id,
                                      'name', looked.name,
                                      'payload', looked.payload)::text, 'UTF8')
    FROM hearing
    JOIN looked ON looked.event_id = hearing.event_id
   ORDER BY looked.event_id, hearing.instance_id
  RETURNING 1
), started AS (
  INSERT INTO pending_stimulus (instance_id, is_start, body)
  SELECT nextval('instance_id_block'), true,
         convert_to(json_build_object('key', 'peristiwa:' || looked.event_id || ':' || starting.definition_id || ':'
                                             || starting.activity_id,
                                      'definition', starting.definition_id,
                                      'version', starting.version,
                                      'region', looked.region,
                                      'opd', NULL,
                                      'person', NULL,
                                      'host', NULL,
                                      'start', json_build_object('kind', 'started',
                                                                 'by', looked.said_by,
                                                                 'trigger', starting.activity_id,
                                                                 'correlation', looked.correlation_id,
                                                                 'payload', looked.payload))::text, 'UTF8')
    FROM starting
    JOIN looked ON looked.event_id = starting.event_id
   ORDER BY looked.event_id, starting.definition_id, starting.activity_id
  RETURNING 1
), gone AS (
  DELETE FROM kept_event
   USING fate
   WHERE kept_event.event_id = fate.event_id
     AND (fate.starts OR fate.hearers > 1 OR (fate.hearers = 0 AND NOT fate.is_wanted AND fate.is_over))
), given AS (
  UPDATE kept_event
     SET given_to = fate.hearer
    FROM fate
   WHERE kept_event.event_id = fate.event_id
     AND fate.hearers = 1
     AND NOT fate.starts
), kept AS (
  UPDATE kept_event
     SET kept_at = coalesce(fate.kept_at, @now),
         look_at = @now + greatest(interval '200 milliseconds', least(interval '1 minute', @now - fate.published_at))
    FROM fate
   WHERE kept_event.event_id = fate.event_id
     AND fate.hearers = 0
     AND NOT fate.starts
     AND NOT fate.is_wanted
     AND NOT fate.is_over
)
SELECT (SELECT count(*) FROM looked) AS looked,
       (SELECT count(*) FROM said) + (SELECT count(*) FROM started) AS sent;
