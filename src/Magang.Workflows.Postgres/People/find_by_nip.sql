-- Persons who are known by these numbers; one that was erased has none any more.
SELECT person_id, nip
  FROM person
 WHERE region = @region
   AND nip = ANY (@nips);
