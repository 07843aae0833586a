-- Begins a draft; nothing comes back where there is one already, or where another version was published meanwhile.
WITH begun AS (
  INSERT INTO definition_draft (definition_id, based_on, name, description, tool_version, source, content_hash,
                                revision, is_shipped, created_at, created_by, saved_at, saved_by)
  SELECT @definition, @newest, @name, @description, @tool, @source, @hash, 1, @shipped, @now, @by, @now, @by
   WHERE @newest = (SELECT coalesce(max(version), 0) FROM definition WHERE definition_id = @definition)
  ON CONFLICT DO NOTHING
  RETURNING definition_id
)
INSERT INTO draft_save (definition_id, revision, saved_at, saved_by)
SELECT definition_id, 1, @now, @by FROM begun
RETURNING revision;
