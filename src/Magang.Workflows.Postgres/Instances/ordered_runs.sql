-- The instances that a page is chosen from: the newest of the regions, or of each region and definition; each by its index.
-- For the oldest, ASC is put for DESC.
(SELECT instance_id, region, person, definition_id, definition_version, status, sub_status, correlation_id, started_at,
        last_at
   FROM instance
  WHERE cardinality(@definitions) = 0
    AND region = ANY (@regions)
  ORDER BY instance_id DESC
  LIMIT @look)
UNION ALL
SELECT found.instance_id, found.region, found.person, found.definition_id, found.definition_version, found.status,
       found.sub_status, found.correlation_id, found.started_at, found.last_at
  FROM unnest(@regions) AS seen (region)
 CROSS JOIN unnest(@definitions) AS wanted (definition_id)
 CROSS JOIN LATERAL (SELECT instance_id, region, person, definition_id, definition_version, status, sub_status,
                            correlation_id, started_at, last_at
                       FROM instance
                      WHERE instance.region = seen.region
                        AND instance.definition_id = wanted.definition_id
                      ORDER BY instance.instance_id DESC
                      LIMIT @look) AS found;
