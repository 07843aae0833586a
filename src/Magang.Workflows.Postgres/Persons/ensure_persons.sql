-- Persons by NIP, made where they are not known; their newest name is kept. In order of NIP, so that two batches cannot lock each other out.
INSERT INTO person (region, nip, name)
SELECT @region, given.nip, given.name
  FROM unnest(@nips, @names) AS given (nip, name)
 ORDER BY given.nip
ON CONFLICT ON CONSTRAINT a_nip_is_one_person DO UPDATE SET name = excluded.name
RETURNING person_id, nip;
