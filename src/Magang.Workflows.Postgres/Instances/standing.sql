-- How many cases of a batch are where in their programme, and how many of them stand still.
SELECT case_status, sub_status, count(*) AS cases
  FROM instance
 WHERE parent_id = @parent
 GROUP BY case_status, sub_status
 ORDER BY case_status, sub_status;
