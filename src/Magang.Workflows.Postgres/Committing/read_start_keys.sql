-- Whose the keys are, with the first start's answer.
SELECT taken.key, taken.instance_id, journal.answer
  FROM unnest(@keys) AS wanted (key)
  JOIN start_key AS taken ON taken.key = wanted.key
  LEFT JOIN journal ON journal.instance_id = taken.instance_id AND journal.seq = 1;
