-- Gives back pieces of claims that were granted in part only.
DELETE FROM assignment_period AS own
 USING unnest(@instances, @persons, @froms) AS piece (instance_id, person, from_day)
 WHERE own.instance_id = piece.instance_id
   AND own.person = piece.person
   AND lower(own.period) = piece.from_day;
