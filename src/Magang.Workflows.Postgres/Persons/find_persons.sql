-- Persons that are known, by NIP.
SELECT person_id, nip
  FROM person
 WHERE region = @region
   AND nip = ANY (@nips);
