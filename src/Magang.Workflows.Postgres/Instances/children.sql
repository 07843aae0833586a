-- The cases of a batch, in the order they were started; a page after @after.
SELECT instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status, case_status,
       correlation_id, parent_id, revision, started_at, last_at, state
  FROM instance
 WHERE parent_id = @parent
   AND instance_id > @after
 ORDER BY instance_id
 LIMIT @limit;
