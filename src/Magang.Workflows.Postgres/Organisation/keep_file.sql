-- A file waits to be confirmed, in the place of the one before it.
INSERT INTO waiting_file (account_id, purpose, region, content, mark, created_at)
VALUES (@account, @purpose, @region, @content, @mark, @now)
ON CONFLICT (account_id, purpose) DO UPDATE
   SET region = EXCLUDED.region, content = EXCLUDED.content, mark = EXCLUDED.mark, created_at = EXCLUDED.created_at;
