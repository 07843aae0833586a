-- Which of those that could not be locked exist at all.
SELECT instance_id FROM instance WHERE instance_id = ANY (@ids);
