-- Seen, once: the first time stays.
UPDATE notice SET read_at = @now WHERE notice_id = @notice AND read_at IS NULL;
