-- A person, or the one who has this NIP already: the same NIP is the same person. The update changes nothing but returns it.
INSERT INTO person (region, nip, name)
VALUES (@region, @nip, @name)
ON CONFLICT (region, nip) DO UPDATE SET name = coalesce(excluded.name, person.name)
RETURNING person_id;
