-- What a version that was published just now is pinned to.
INSERT INTO definition_use (definition_id, version, used_id, used_version)
SELECT @definition, @version, used_id, used_version
  FROM unnest(@used_ids, @used_versions) AS used (used_id, used_version);
