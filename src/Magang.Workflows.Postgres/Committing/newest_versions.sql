-- The newest published version of each definition that is to be started.
SELECT definition_id, max(version) AS version
  FROM definition
 WHERE definition_id = ANY (@definitions)
   AND NOT retired
 GROUP BY definition_id;
