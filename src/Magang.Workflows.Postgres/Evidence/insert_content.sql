-- A piece of a document. The same document handed in twice is kept once.
-- The update changes nothing but waits where the person who had it is just being erased, and writes it anew then.
INSERT INTO evidence_content (hash, piece, bytes)
VALUES (@hash, @piece, @bytes)
ON CONFLICT (hash, piece) DO UPDATE SET piece = excluded.piece;
