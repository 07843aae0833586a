-- A region's units as they stand: the newest version.
SELECT version, change, made_by, made_at
  FROM organisation_version
 WHERE region = @region
 ORDER BY version DESC
 LIMIT 1;
