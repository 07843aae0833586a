-- Every referenced definition exists, in the version that is referenced.
SELECT min(instance.instance_id) AS instance_id,
       instance.definition_id || ' v' || instance.definition_version || ', ' || count(*) || ' instances' AS detail
  FROM instance
  LEFT JOIN definition
    ON definition.definition_id = instance.definition_id
   AND definition.version = instance.definition_version
 WHERE definition.definition_id IS NULL
 GROUP BY instance.definition_id, instance.definition_version
 ORDER BY 1;
