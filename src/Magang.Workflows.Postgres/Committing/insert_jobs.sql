-- Work for the outside world.
INSERT INTO job (instance_id, bookmark_id, kind, body, requested_at)
SELECT * FROM unnest(@instance, @bookmark, @kind, @body, @requested_at);
