-- Remembers that a shipped file was offered; nothing comes back where it was before.
INSERT INTO shipped_offer (definition_id, content_hash, offered_at)
VALUES (@definition, @hash, @now)
ON CONFLICT DO NOTHING
RETURNING definition_id;
