-- A migration was applied, in the transaction that applied it.
INSERT INTO schema_version (version, name, content_hash) VALUES (@version, @name, @hash);
