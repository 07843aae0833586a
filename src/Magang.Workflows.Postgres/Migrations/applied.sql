-- What was applied here.
SELECT name, content_hash FROM schema_version ORDER BY version;
