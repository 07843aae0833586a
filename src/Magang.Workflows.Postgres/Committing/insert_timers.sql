-- Timers that were set.
INSERT INTO timer (instance_id, bookmark_id, region, due_at)
SELECT * FROM unnest(@instance, @bookmark, @region, @due_at);
