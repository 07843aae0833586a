-- The place at which the instance waits now.
INSERT INTO bookmark (instance_id, bookmark_id, region, kind, name, activity_id)
VALUES ($1, $2, $3, $4, $5, $6);
