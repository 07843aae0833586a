-- Claims days for people. What a case holds already is its own; only days that it adds are asked for.
-- DO NOTHING waits for a claim in flight and yields to it: a claim is granted where all its pieces were made.
WITH claim AS (
  SELECT n, instance_id, person, daterange(from_day, to_day, '[]') AS period
    FROM unnest(@instances, @persons, @froms, @tos) WITH ORDINALITY AS c (instance_id, person, from_day, to_day, n)
), piece AS (
  SELECT claim.n, claim.instance_id, claim.person,
         unnest(datemultirange(claim.period)
                - coalesce((SELECT range_agg(own.period)
                              FROM assignment_period AS own
                             WHERE own.instance_id = claim.instance_id
                               AND own.person = claim.person), '{}')) AS period
    FROM claim
), made AS (
  INSERT INTO assignment_period (instance_id, person, period)
  SELECT instance_id, person, period
    FROM piece
   ORDER BY person, period, instance_id
  ON CONFLICT DO NOTHING
  RETURNING instance_id, person, period
)
SELECT piece.n::int AS n, piece.instance_id, piece.person, lower(piece.period) AS from_day, upper(piece.period) - 1 AS to_day,
       made.instance_id IS NOT NULL AS granted
  FROM piece
  LEFT JOIN made USING (instance_id, person, period);
