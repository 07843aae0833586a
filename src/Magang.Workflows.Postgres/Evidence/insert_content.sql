-- A piece of a document. The same document handed in twice is kept once.
INSERT INTO evidence_content (hash, piece, bytes)
VALUES (@hash, @piece, @bytes)
ON CONFLICT (hash, piece) DO NOTHING;
