-- Persons, or those who have these numbers already: the same number is the same person. In order of the number, so that two
-- who enter the same ones wait for each other in one order only. The update changes nothing but returns them.
INSERT INTO person (region, nip, name)
SELECT @region, nip, name
  FROM unnest(@nips, @names) AS given (nip, name)
 ORDER BY nip
ON CONFLICT (region, nip) DO UPDATE SET name = coalesce(excluded.name, person.name)
RETURNING person_id, nip;
