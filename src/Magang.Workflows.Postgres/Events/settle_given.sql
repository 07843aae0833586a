-- Events that went to one instance and are no longer on their way there: the journal says whether it took them. What it
-- refused, since it had ended or stopped waiting a moment before, is kept for another.
WITH arrived AS MATERIALIZED (
  SELECT given.event_id, taken.instance_id IS NOT NULL AS is_taken
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
   WHERE taken.instance_id IS NOT NULL
      OR NOT EXISTS (SELECT 1
                       FROM pending_stimulus AS under_way
                      WHERE under_way.instance_id = given.given_to
                        AND under_way.event_id = given.event_id)
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
