-- Gives back what some cases hold from a day on; a period that spans the day ends the day before.
WITH freed AS (
  SELECT instance_id, from_day
    FROM unnest(@instances, @froms) AS f (instance_id, from_day)
), ended AS (
  UPDATE assignment_period AS own
     SET period = daterange(lower(own.period), freed.from_day)
    FROM freed
   WHERE own.instance_id = freed.instance_id
     AND lower(own.period) < freed.from_day
     AND upper(own.period) > freed.from_day
)
DELETE FROM assignment_period AS own
 USING freed
 WHERE own.instance_id = freed.instance_id
   AND (freed.from_day IS NULL OR lower(own.period) >= freed.from_day);
