-- All versions, newest first.
SELECT definition_id, version, name, content_hash, published_at, retired
  FROM definition
 ORDER BY definition_id, version DESC;
