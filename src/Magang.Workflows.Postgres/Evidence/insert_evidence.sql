-- A document was handed in for a case, in the transaction that keeps its bytes. A second time changes nothing.
INSERT INTO evidence (instance_id, hash, person, media_type, size, uploaded_by, uploaded_at)
VALUES (@instance, @hash, @person, @media_type, @size, @by, @now)
ON CONFLICT (instance_id, hash) DO NOTHING;
