-- A page of instances as the designer lists them, with how many fit; one row without an instance where the page is empty.
-- What is looked at is bounded before anything is compared, so a filter that fits nothing costs no more than one that fits all.
WITH looked AS NOT MATERIALIZED (looked_at),
fitting AS MATERIALIZED (
  SELECT instance_id, definition_id, definition_version, status, sub_status, correlation_id, started_at, last_at,
         CASE WHEN status = 1 THEN last_at END AS ended_at
    FROM looked
   WHERE person IS DISTINCT FROM coalesce(@own, '')
     AND (@version IS NULL OR definition_version = @version)
     AND (cardinality(@statuses) = 0 OR status = ANY (@statuses))
     AND (cardinality(@sub_statuses) = 0 OR sub_status = ANY (@sub_statuses))
     AND (@correlation IS NULL OR correlation_id = @correlation)
     AND (@text IS NULL
          OR strpos(instance_id::text, @text) > 0
          OR strpos(lower(definition_id), lower(@text)) > 0
          OR strpos(lower(correlation_id), lower(@text)) > 0)
     AND (@has_incidents IS NULL
          OR @has_incidents = EXISTS (SELECT 1
                                        FROM incident
                                       WHERE incident.instance_id = looked.instance_id
                                         AND incident.resolved_at IS NULL))
     AND NOT EXISTS (SELECT 1
                       FROM unnest(@columns, @comparisons, @instants) AS bound (place, comparison, instant)
                      CROSS JOIN LATERAL (SELECT CASE bound.place
                                                   WHEN 0 THEN looked.started_at
                                                   WHEN 1 THEN looked.last_at
                                                   ELSE CASE WHEN looked.status = 1 THEN looked.last_at END
                                                 END AS own) AS at
                      WHERE coalesce(CASE bound.comparison
                                       WHEN '=' THEN at.own = bound.instant
                                       WHEN '<>' THEN at.own <> bound.instant
                                       WHEN '<' THEN at.own < bound.instant
                                       WHEN '>' THEN at.own > bound.instant
                                       WHEN '<=' THEN at.own <= bound.instant
                                       ELSE at.own >= bound.instant
                                     END, false) = false)
),
page AS (
  SELECT instance_id, definition_id, definition_version, status, sub_status, correlation_id, started_at, last_at,
         row_number() OVER (ORDER BY CASE WHEN @by = 3 AND @ascending THEN definition_id END,
                                     CASE WHEN @by = 3 AND NOT @ascending THEN definition_id END DESC,
                                     CASE WHEN @by = 1 AND @ascending THEN last_at
                                          WHEN @by = 2 AND @ascending THEN ended_at END,
                                     CASE WHEN @by = 1 AND NOT @ascending THEN last_at
                                          WHEN @by = 2 AND NOT @ascending THEN ended_at END DESC NULLS LAST,
                                     CASE WHEN @ascending THEN instance_id ELSE -instance_id END) AS place
    FROM fitting
   ORDER BY place
  OFFSET @skip
   LIMIT @take
)
SELECT counted.fitting, page.instance_id, page.definition_id, page.definition_version, page.status, page.sub_status,
       page.correlation_id, page.started_at, page.last_at,
       (SELECT count(*)
          FROM incident
         WHERE incident.instance_id = page.instance_id
           AND incident.resolved_at IS NULL) AS incidents
  FROM (SELECT count(*) AS fitting FROM fitting) AS counted
  LEFT JOIN page ON true
 ORDER BY page.place;
