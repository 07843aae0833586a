-- A consumer takes a message; no row comes back where it took it before. The unique key makes a second one at the same time wait.
INSERT INTO inbox (consumer, message_id, received_at)
VALUES (@consumer, @message, @now)
ON CONFLICT (consumer, message_id) DO NOTHING
RETURNING consumer;
