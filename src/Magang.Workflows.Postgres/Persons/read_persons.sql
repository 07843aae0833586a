-- Number and name of persons, for those who may see them. Erased ones have neither.
SELECT person_id, nip, name
  FROM person
 WHERE person_id = ANY (@ids);
