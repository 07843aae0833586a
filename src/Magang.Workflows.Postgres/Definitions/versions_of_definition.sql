-- All versions of one definition, newest first.
SELECT definition_id, version, name, content_hash, published_at, retired, published_by, retired_by
  FROM definition
 WHERE definition_id = @definition
 ORDER BY version DESC;
