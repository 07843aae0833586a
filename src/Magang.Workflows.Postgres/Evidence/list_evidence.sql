-- The documents of a case, in the order they were handed in.
SELECT hash, media_type, size, uploaded_by, uploaded_at
  FROM evidence
 WHERE instance_id = @instance
 ORDER BY uploaded_at, hash;
