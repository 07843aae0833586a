-- One draft with what is drawn.
SELECT definition_id,
       (SELECT coalesce(max(version), 0) + 1 FROM definition WHERE definition.definition_id = @definition) AS version,
       based_on, name, description, tool_version, content_hash, revision, is_shipped,
       created_at, created_by, saved_at, saved_by, source
  FROM definition_draft
 WHERE definition_id = @definition;
