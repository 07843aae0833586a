-- The external numbers that a case holds, in order.
SELECT register, number, given_at FROM number_external WHERE instance_id = @instance ORDER BY given_at, register, number_key;
