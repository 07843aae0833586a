-- The instances that a page is chosen from: those with an incident that stands. They are few, and in an index.
SELECT instance_id, region, person, definition_id, definition_version, status, sub_status, correlation_id, started_at,
       last_at
  FROM instance
 WHERE instance_id IN (SELECT incident.instance_id
                         FROM incident
                        WHERE incident.resolved_at IS NULL
                        ORDER BY incident.raised_at DESC
                        LIMIT @look)
   AND region = ANY (@regions)
   AND (cardinality(@definitions) = 0 OR definition_id = ANY (@definitions));
