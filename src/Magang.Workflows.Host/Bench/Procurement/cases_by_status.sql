-- How many cases of a batch stand where.
SELECT coalesce(case_status, '-') AS case_status, count(*) AS cases
  FROM instance
 WHERE parent_id = @parent
 GROUP BY case_status
 ORDER BY case_status;
