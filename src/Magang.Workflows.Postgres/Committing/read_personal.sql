-- Personal values of the people whose cases these are.
SELECT own.person, own.commitment, own.value
  FROM unnest(@persons) AS wanted (person)
  JOIN personal_value AS own ON own.person = wanted.person;
