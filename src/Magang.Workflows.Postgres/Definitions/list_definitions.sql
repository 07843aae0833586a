-- All versions, newest first.
SELECT definition_id, version, name, content_hash, published_at, retired, published_by, retired_by
  FROM definition
 ORDER BY definition_id, version DESC;
