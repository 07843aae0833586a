-- Something to say to many cases, in the order of the file.
INSERT INTO pending_stimulus (instance_id, body)
SELECT instance_id, body FROM unnest(@instances, @bodies) AS given (instance_id, body);
