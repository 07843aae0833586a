-- Whether a case waits for an event now, and no incident stops it.
SELECT EXISTS (SELECT 1
                 FROM bookmark
                WHERE instance_id = @instance
                  AND kind = 0
                  AND name = @event)
   AND NOT EXISTS (SELECT 1
                     FROM incident
                    WHERE instance_id = @instance
                      AND resolved_at IS NULL);
