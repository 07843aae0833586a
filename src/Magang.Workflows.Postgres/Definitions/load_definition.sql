-- One version, as it was published, and the versions of others that it was pinned to then.
SELECT source,
       ARRAY(SELECT used_id
               FROM definition_use
              WHERE definition_use.definition_id = @definition AND definition_use.version = @version
              ORDER BY used_id, used_version) AS used_ids,
       ARRAY(SELECT used_version
               FROM definition_use
              WHERE definition_use.definition_id = @definition AND definition_use.version = @version
              ORDER BY used_id, used_version) AS used_versions
  FROM definition
 WHERE definition_id = @definition AND version = @version;
