-- Personal values that came with stimuli, in order of key. The same commitment stands for the same value.
INSERT INTO personal_value (person, commitment, salt, value)
SELECT * FROM unnest(@person, @commitment, @salt, @value)
ON CONFLICT (person, commitment) DO NOTHING;
