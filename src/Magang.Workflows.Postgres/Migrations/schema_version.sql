-- What was applied here, and its text's SHA-256, so that an edited migration is seen.
CREATE TABLE IF NOT EXISTS schema_version (
  version int PRIMARY KEY,
  name text NOT NULL UNIQUE,
  content_hash text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
