-- Turns events into what they cause, all in one statement: a stimulus for each instance that waits for it, a start for
-- each trigger of its name; an event that nobody waits for is kept, and looked at again in a while, for @keeps.
-- The turn is held (take_turn), so no other process sends at the same time.
-- An instance to which an event of the same name is already on its way is not waiting any more: its bookmark is spoken for.
-- Of several events of one name an instance gets the first; the next finds it as that one left it, in the next round.
-- A new event goes to all who wait. One that was kept goes to one, the instance that was made first among those that are left,
-- so that five orders said early start five cases' work, not one order five times.
-- Events of one name, region and correlation are a family: who waits is looked up once for it, not once for each event. The
-- first new event of a family goes to all, so the others find nobody left; of kept ones the first goes to the first instance,
-- the second to the second, and no more instances are read than there are events.
-- LATERAL: a look into an index for each family and instance, never a read of the whole. The LIMIT 1 keeps the look at what
-- is under way from becoming a join that reads everything that waits for anybody.
WITH looked AS MATERIALIZED (
  SELECT event_id, name, region, correlation_id, said_by, payload, published_at, kept_at,
         kept_at IS NOT NULL AND published_at + @keeps <= @now AS is_over
    FROM kept_event
   WHERE given_to IS NULL
     AND look_at <= @now
   ORDER BY look_at, event_id
   LIMIT @limit
     FOR UPDATE SKIP LOCKED
), asked AS MATERIALIZED (
  SELECT event_id, name, region, correlation_id, kept_at IS NULL AS is_new,
         min(event_id) OVER (PARTITION BY name, region, correlation_id) AS family,
         row_number() OVER (PARTITION BY name, region, correlation_id, kept_at IS NULL ORDER BY event_id) AS place
    FROM looked
   WHERE NOT is_over
), sought AS MATERIALIZED (
  SELECT family, name, region, correlation_id,
         CASE WHEN NOT bool_or(is_new) THEN count(*) END AS enough
    FROM asked
   GROUP BY family, name, region, correlation_id
), found AS MATERIALIZED (
  SELECT sought.family, own.instance_id
    FROM sought
   CROSS JOIN LATERAL (SELECT DISTINCT bookmark.instance_id
                         FROM bookmark
                         LEFT JOIN LATERAL (SELECT true AS is_there
                                              FROM pending_stimulus AS under_way
                                             WHERE under_way.instance_id = bookmark.instance_id
                                               AND under_way.event_name = sought.name
                                               AND NOT under_way.parked
                                             LIMIT 1) AS spoken_for ON true
                        WHERE bookmark.kind = 0
                          AND bookmark.name = sought.name
                          AND bookmark.region = sought.region
                          AND spoken_for.is_there IS NULL
                        ORDER BY bookmark.instance_id
                        LIMIT sought.enough) AS own
   WHERE sought.correlation_id IS NULL
  UNION ALL
  SELECT sought.family, own.instance_id
    FROM sought
   CROSS JOIN LATERAL (SELECT instance.instance_id
                         FROM instance
                        CROSS JOIN LATERAL (SELECT true AS is_there
                                              FROM bookmark
                                             WHERE bookmark.instance_id = instance.instance_id
                                               AND bookmark.kind = 0
                                               AND bookmark.name = sought.name
                                               AND bookmark.region = sought.region
                                             LIMIT 1) AS waits
                         LEFT JOIN LATERAL (SELECT true AS is_there
                                              FROM pending_stimulus AS under_way
                                             WHERE under_way.instance_id = instance.instance_id
                                               AND under_way.event_name = sought.name
                                               AND NOT under_way.parked
                                             LIMIT 1) AS spoken_for ON true
                        WHERE instance.correlation_id = sought.correlation_id
                          AND spoken_for.is_there IS NULL
                        ORDER BY instance.instance_id
                        LIMIT sought.enough) AS own
   WHERE sought.correlation_id IS NOT NULL
), waiting AS MATERIALIZED (
  SELECT asked.event_id, asked.name, found.instance_id
    FROM asked
    JOIN found ON found.family = asked.family
   WHERE asked.is_new
     AND asked.place = 1
  UNION ALL
  SELECT asked.event_id, asked.name, ranked.instance_id
    FROM asked
    JOIN (SELECT family, instance_id, row_number() OVER (PARTITION BY family ORDER BY instance_id) AS place
            FROM found) AS ranked
      ON ranked.family = asked.family
     AND ranked.place = asked.place
   WHERE NOT asked.is_new
), hearing AS MATERIALIZED (
  SELECT DISTINCT ON (instance_id, name) event_id, instance_id
    FROM waiting
   ORDER BY instance_id, name, event_id
), heard AS MATERIALIZED (
  SELECT event_id, array_agg(instance_id ORDER BY instance_id) AS instances, count(*) AS number, min(instance_id) AS one
    FROM hearing
   GROUP BY event_id
), starting AS MATERIALIZED (
  SELECT looked.event_id, own.definition_id, own.version, own.activity_id
    FROM looked
   CROSS JOIN LATERAL (SELECT definition_id, version, activity_id
                         FROM trigger
                        WHERE trigger.kind = 0
                          AND trigger.what = looked.name) AS own
   WHERE looked.kept_at IS NULL
), starts AS MATERIALIZED (
  SELECT DISTINCT event_id FROM starting
), wanted AS MATERIALIZED (
  SELECT asked.event_id
    FROM asked
    JOIN (SELECT DISTINCT family FROM found) AS families ON families.family = asked.family
), fate AS MATERIALIZED (
  SELECT looked.event_id, looked.kept_at, looked.published_at, looked.is_over,
         coalesce(heard.number, 0) AS hearers, heard.one AS hearer,
         starts.event_id IS NOT NULL AS starts,
         wanted.event_id IS NOT NULL AS is_wanted
    FROM looked
    LEFT JOIN heard
      ON heard.event_id = looked.event_id
    LEFT JOIN starts
      ON starts.event_id = looked.event_id
    LEFT JOIN wanted
      ON wanted.event_id = looked.event_id
), said AS (
  INSERT INTO pending_stimulus (instance_id, event_id, event_name, body)
  SELECT unnest(heard.instances), looked.event_id, looked.name,
         convert_to(json_build_object('kind', 'event',
                                      'by', looked.said_by,
                                      'operation', 'peristiwa:' || looked.event_id,
                                      'name', looked.name,
                                      'payload', looked.payload)::text, 'UTF8')
    FROM heard
    JOIN looked ON looked.event_id = heard.event_id
   ORDER BY looked.event_id
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
