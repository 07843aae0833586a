-- Who uses a definition in its newest version, directly or by way of others.
WITH RECURSIVE newest AS (
  SELECT definition_id, max(version) AS version FROM definition WHERE NOT retired GROUP BY definition_id
), users AS (
  SELECT definition_id, version
    FROM newest JOIN definition_use USING (definition_id, version)
   WHERE used_id = @definition
  UNION
  SELECT newest.definition_id, newest.version
    FROM users
    JOIN definition_use ON definition_use.used_id = users.definition_id
    JOIN newest ON newest.definition_id = definition_use.definition_id AND newest.version = definition_use.version
)
SELECT definition_id, version FROM users WHERE definition_id <> @definition ORDER BY definition_id;
