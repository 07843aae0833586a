-- Events that went to one instance and are no longer on their way there: the journal says whether it took them. What it
-- refused, since it had ended or stopped waiting a moment before, is kept for another. One that is parked on its way stays
-- with its stimulus, where the doctor finds it; kept here as well, it would hold up those behind it.
WITH arrived AS MATERIALIZED (
  SELECT given.event_id, taken.instance_id IS NOT NULL OR under_way.parked IS NOT NULL AS is_taken
    FROM (SELECT event_id, given_to
            FROM kept_event
           WHERE given_to IS NOT NULL
           ORDER BY event_id
           LIMIT @limit
             FOR UPDATE SKIP LOCKED) AS given
    LEFT JOIN LATERAL (SELECT journal.instance_id
                         FROM journal
                        WHERE journal.instance_id = given.given_to
                          AND journal.operation_id = 'peristiwa:' || given.event_id) AS taken ON true
    LEFT JOIN LATERAL (SELECT pending_stimulus.parked
                         FROM pending_stimulus
                        WHERE pending_stimulus.instance_id = given.given_to
                          AND pending_stimulus.event_id = given.event_id
                        LIMIT 1) AS under_way ON true
   WHERE taken.instance_id IS NOT NULL
      OR under_way.parked IS DISTINCT FROM false
), gone AS (
  DELETE FROM kept_event USING arrived WHERE kept_event.event_id = arrived.event_id AND arrived.is_taken
)
UPDATE kept_event
   SET given_to = NULL,
       kept_at = coalesce(kept_event.kept_at, @now),
       look_at = '-infinity'
  FROM arrived
 WHERE kept_event.event_id = arrived.event_id
   AND NOT arrived.is_taken;
