-- The units of one version, by code.
SELECT code, name, parent, from_on, until_on
  FROM organisation_unit
 WHERE region = @region
   AND version = @version
 ORDER BY code COLLATE "C";
