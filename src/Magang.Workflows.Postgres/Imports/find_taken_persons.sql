-- Of these numbers those whose person has a case in the batch already, with its key.
SELECT person.nip, child.correlation_id AS key
  FROM person
  JOIN instance AS child
    ON child.person = 'P-' || person.person_id
   AND child.parent_id = @parent
 WHERE person.region = @region
   AND person.nip = ANY (@numbers);
