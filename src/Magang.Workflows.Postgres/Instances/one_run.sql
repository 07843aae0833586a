-- The instances that a page is chosen from: one, by its number.
SELECT instance_id, region, person, definition_id, definition_version, status, sub_status, correlation_id, started_at,
       last_at
  FROM instance
 WHERE instance_id = @instance
   AND region = ANY (@regions)
   AND (cardinality(@definitions) = 0 OR definition_id = ANY (@definitions));
