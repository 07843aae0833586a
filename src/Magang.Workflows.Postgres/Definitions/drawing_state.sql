-- How far a definition is: its newest version, the one that new instances start in, its draft's revision; 0 for none.
SELECT coalesce(max(version), 0) AS newest,
       coalesce(max(version) FILTER (WHERE NOT retired), 0) AS published,
       coalesce((SELECT revision FROM definition_draft WHERE definition_id = @definition), 0) AS revision
  FROM definition
 WHERE definition_id = @definition;
