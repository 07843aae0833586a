-- When a key was last used, to the minute: a key that is used all the time is not written all the time.
UPDATE api_key
   SET used_at = @now
 WHERE api_key_id = @id
   AND (used_at IS NULL OR used_at < @now - interval '1 minute');
