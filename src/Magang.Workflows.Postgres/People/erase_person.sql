-- Takes a person's name and NIP away; the key stays, since cases name it.
UPDATE person SET nip = NULL, name = NULL, erased_at = @now WHERE person_id = @person AND erased_at IS NULL;
