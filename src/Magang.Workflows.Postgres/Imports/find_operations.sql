-- Which of these acts a case has done.
SELECT operation_id
  FROM journal
 WHERE instance_id = @instance
   AND operation_id = ANY (@operations);
