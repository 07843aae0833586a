-- A person by key.
SELECT person_id, region, nip, name, erased_at FROM person WHERE person_id = @person;
