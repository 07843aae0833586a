-- What was changed of a region's units, the newest first.
SELECT version, change, made_by, made_at
  FROM organisation_version
 WHERE region = @region
 ORDER BY version DESC
 LIMIT @limit;
