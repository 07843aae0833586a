-- Accounts that `--demo` made. They have a password only while a server runs with it.
CREATE TABLE sample_account (
  account_id bigint PRIMARY KEY REFERENCES account
);

-- Links by which somebody without an account sees one case and does its tasks in one role. What stands in the link is
-- here only as its SHA-256; who acts by it is known as M-<link_id>.
CREATE TABLE case_link (
  link_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  instance_id bigint NOT NULL,
  region text NOT NULL,
  role text NOT NULL,
  holder text NOT NULL,
  key_hash bytea NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_by text,
  revoked_at timestamptz,
  CONSTRAINT a_link_key_leads_to_one_case UNIQUE (key_hash),
  CONSTRAINT a_link_key_hash_is_32_bytes CHECK (octet_length(key_hash) = 32),
  CONSTRAINT a_link_is_of_a_role_without_account CHECK (role IN ('MENTOR', 'HOST_KOORDINATOR')),
  CONSTRAINT a_link_ends_after_it_begins CHECK (expires_at > created_at),
  CONSTRAINT who_revoked_a_link_is_known CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX case_link_by_case ON case_link (instance_id, link_id);
