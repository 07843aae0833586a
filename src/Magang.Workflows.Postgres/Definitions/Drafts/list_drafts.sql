-- All drafts, without what is drawn. The number of each is that under which it would be published now.
SELECT definition_id, coalesce(newest, 0) + 1 AS version, based_on, name, description, tool_version, content_hash,
       revision, is_shipped, created_at, created_by, saved_at, saved_by
  FROM definition_draft
  LEFT JOIN (SELECT definition_id, max(version) AS newest FROM definition GROUP BY definition_id) AS published
 USING (definition_id)
 ORDER BY definition_id;
