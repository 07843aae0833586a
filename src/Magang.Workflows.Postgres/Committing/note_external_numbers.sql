-- Notes external numbers in their registers, the first of those that ask for the same one. DO NOTHING waits for a note
-- in flight and yields to it: a number is granted where its row was made. In order of key, so that two nodes never
-- wait for one another.
INSERT INTO number_external (register, number_key, number, instance_id, given_at)
SELECT DISTINCT ON (register, number_key) register, number_key, number, instance_id, @given_at
  FROM unnest(@registers, @keys, @numbers, @instances) WITH ORDINALITY
    AS asked (register, number_key, number, instance_id, n)
 ORDER BY register, number_key, n
ON CONFLICT (register, number_key) DO NOTHING
RETURNING register, number_key;
