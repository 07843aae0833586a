-- Number and name of persons, for whoever may see them; who was erased is not among them.
SELECT person_id, nip, name
  FROM person
 WHERE person_id = ANY (@persons)
   AND nip IS NOT NULL;
