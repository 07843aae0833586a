-- Each register: how many numbers, how many instances.
SELECT register, count(*), count(DISTINCT instance_id)
  FROM number_given
 GROUP BY register
 ORDER BY register;
