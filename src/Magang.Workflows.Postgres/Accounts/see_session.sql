-- When a session was last used.
UPDATE session SET seen_at = @now WHERE session_id = @session AND seen_at < @now;
