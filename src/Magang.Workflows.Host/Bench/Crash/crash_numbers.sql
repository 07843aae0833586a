-- Each register: how many numbers, how many instances, the first and the last.
SELECT register, count(*), count(DISTINCT instance_id), min(number), max(number)
  FROM number_given
 GROUP BY register
 ORDER BY register;
