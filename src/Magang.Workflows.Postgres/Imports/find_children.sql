-- The cases of a batch by their keys: whose they are, whether they have ended, whether they wait for this event, and
-- whether they have taken this very row before.
SELECT given.key, child.instance_id, child.person, child.status = 0 AS is_open,
       EXISTS (SELECT 1
                 FROM bookmark
                WHERE bookmark.instance_id = child.instance_id
                  AND bookmark.kind = 0
                  AND bookmark.name = @event) AS is_waiting,
       EXISTS (SELECT 1
                 FROM journal
                WHERE journal.instance_id = child.instance_id
                  AND journal.operation_id = given.operation) AS has_taken
  FROM unnest(@keys, @operations) AS given (key, operation)
  JOIN instance AS child
    ON child.correlation_id = given.key
   AND child.parent_id = @parent;
