-- Saves a draft over the very state that was read; nothing comes back where it is another by now. The row lock decides
-- between two that save at once, and between a save and a publication.
WITH saved AS (
  UPDATE definition_draft
     SET based_on = @newest, name = @name, description = @description, tool_version = @tool, source = @source,
         content_hash = @hash, revision = revision + 1, is_shipped = false,
         saved_at = greatest(@now, saved_at), saved_by = @by
   WHERE definition_id = @definition
     AND revision = @revision
     AND @newest = (SELECT coalesce(max(version), 0) FROM definition WHERE definition_id = @definition)
  RETURNING definition_id, revision, saved_at
)
INSERT INTO draft_save (definition_id, revision, saved_at, saved_by)
SELECT definition_id, revision, saved_at, @by FROM saved
RETURNING revision;
