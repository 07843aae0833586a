-- No trigger that is armed for a version which is not the newest published one, and no event that was given to an instance
-- which does not exist.
SELECT NULL::bigint AS instance_id,
       'trigger ' || own.activity_id || ' of ' || own.definition_id || ' v' || own.version || ', newest '
       || coalesce(newest.version::text, 'none') AS detail
  FROM trigger AS own
  LEFT JOIN (SELECT definition_id, max(version) AS version
               FROM definition
              WHERE NOT retired
              GROUP BY definition_id) AS newest
    ON newest.definition_id = own.definition_id
 WHERE newest.version IS DISTINCT FROM own.version
UNION ALL
SELECT given_to, 'event ' || event_id || ' given to an instance that does not exist'
  FROM kept_event
 WHERE given_to IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM instance WHERE instance.instance_id = kept_event.given_to)
 ORDER BY detail;
