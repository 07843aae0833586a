-- Whether a consumer sees a message for the first time; no row where it had it before.
INSERT INTO inbox (consumer, message_id, received_at)
VALUES (@consumer, @message, @now)
ON CONFLICT DO NOTHING;
