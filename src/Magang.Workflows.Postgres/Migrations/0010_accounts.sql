-- Who may sign in, in which offices, from where, and what was seen of it. No NIP and no role stands in an account.
CREATE TABLE account (
  account_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region text NOT NULL,
  name text NOT NULL,
  email text,
  normalized_email text,
  person text,
  is_first boolean NOT NULL DEFAULT false,
  password_hash text,
  security_stamp text NOT NULL,
  concurrency_stamp text NOT NULL,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  lockout_enabled boolean NOT NULL DEFAULT true,
  lockout_end timestamptz,
  access_failed_count int NOT NULL DEFAULT 0,
  -- Codes of the authenticator that were taken within the last minutes, hashed: none is taken twice.
  used_codes bytea[] NOT NULL DEFAULT '{}',
  used_code_at timestamptz,
  link_hash bytea,
  link_expires_at timestamptz,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  closed_at timestamptz,
  CONSTRAINT an_email_has_one_account UNIQUE (normalized_email),
  CONSTRAINT an_account_in_use_has_an_email CHECK (email IS NOT NULL OR password_hash IS NULL),
  CONSTRAINT an_email_is_found_by_its_normal_form CHECK ((email IS NULL) = (normalized_email IS NULL)),
  CONSTRAINT a_link_has_an_end CHECK ((link_hash IS NULL) = (link_expires_at IS NULL)),
  CONSTRAINT a_link_hash_is_32_bytes CHECK (octet_length(link_hash) = 32),
  CONSTRAINT a_closed_account_has_no_link CHECK (closed_at IS NULL OR link_hash IS NULL)
);
CREATE UNIQUE INDEX only_one_account_is_the_first ON account (is_first) WHERE is_first;
CREATE UNIQUE INDEX a_person_has_one_open_account ON account (person) WHERE person IS NOT NULL AND closed_at IS NULL;
CREATE UNIQUE INDEX account_by_link ON account (link_hash) WHERE link_hash IS NOT NULL;

-- Identity's own: the authenticator's key (sealed) and the recovery codes (hashed).
CREATE TABLE account_token (
  account_id bigint NOT NULL REFERENCES account,
  login_provider text NOT NULL,
  name text NOT NULL,
  value text,
  PRIMARY KEY (account_id, login_provider, name)
);

-- Who holds which office, where, from when to when.
CREATE TABLE assignment (
  assignment_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES account,
  region text NOT NULL,
  role text NOT NULL,
  opd text,
  kind text NOT NULL,
  decree text,
  from_on date NOT NULL,
  until_on date,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_by text,
  ended_at timestamptz,
  CONSTRAINT a_kind_is_known CHECK (kind IN ('DEFINITIF', 'PLT', 'PLH')),
  CONSTRAINT an_office_ends_after_it_begins CHECK (until_on IS NULL OR until_on >= from_on),
  CONSTRAINT who_acts_for_another_has_decree_and_end CHECK (kind = 'DEFINITIF' OR (decree IS NOT NULL AND until_on IS NOT NULL)),
  CONSTRAINT who_ended_it_is_known CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX assignment_by_account ON assignment (account_id);

-- What a cookie leads to; the cookie's key is here only as its SHA-256.
CREATE TABLE session (
  session_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  key_hash bytea NOT NULL,
  account_id bigint NOT NULL REFERENCES account,
  security_stamp text NOT NULL,
  ticket bytea NOT NULL,
  address text,
  browser text,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  CONSTRAINT a_session_key_leads_to_one UNIQUE (key_hash),
  CONSTRAINT a_session_key_hash_is_32_bytes CHECK (octet_length(key_hash) = 32)
);
CREATE INDEX session_by_account ON session (account_id);
-- For the sweep.
CREATE INDEX session_by_end ON session (expires_at);

-- Keys of other systems; the key is here only as its SHA-256.
CREATE TABLE api_key (
  api_key_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  hint text NOT NULL,
  key_hash bytea NOT NULL,
  region text NOT NULL,
  scopes text[] NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  revoked_at timestamptz,
  CONSTRAINT an_api_key_leads_to_one UNIQUE (key_hash),
  CONSTRAINT an_api_key_hash_is_32_bytes CHECK (octet_length(key_hash) = 32),
  CONSTRAINT a_key_without_scopes_is_useless CHECK (cardinality(scopes) > 0)
);

-- What happened around signing in. Never a secret; an unknown account only as a hash (subject).
CREATE TABLE security_event (
  event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  account_id bigint,
  actor text,
  address text,
  subject text,
  detail text
);
CREATE INDEX security_event_by_time ON security_event (at);
CREATE INDEX security_event_by_account ON security_event (account_id, at) WHERE account_id IS NOT NULL;
-- The limits on sign-in count by these.
CREATE INDEX security_event_by_address ON security_event (kind, address, at) WHERE address IS NOT NULL;
CREATE INDEX security_event_by_subject ON security_event (kind, subject, at) WHERE subject IS NOT NULL;

-- The keys that seal cookies and forms, shared by all servers.
CREATE TABLE data_protection_key (
  key_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  xml text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
