-- Numbers that were given, so that a gap or a double can be seen.
INSERT INTO number_given (register, number, instance_id, given_at)
SELECT * FROM unnest(@register, @number, @instance, @given_at);
