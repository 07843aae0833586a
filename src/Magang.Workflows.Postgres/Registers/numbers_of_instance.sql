-- The numbers that a case was given, in order.
SELECT register, number, given_at, revoked FROM number_given WHERE instance_id = @instance ORDER BY given_at, register, number;
