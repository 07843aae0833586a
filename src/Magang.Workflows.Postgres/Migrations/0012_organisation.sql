-- The units of a region, whole, as they were at each change. A version is never edited; the newest one counts, and where
-- a region has none the file that its own file names does.
CREATE TABLE organisation_version (
  region text NOT NULL,
  version int NOT NULL,
  change text NOT NULL,
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  -- SHA-256 of the file that was imported; none where one unit was edited.
  mark bytea,
  PRIMARY KEY (region, version),
  CONSTRAINT versions_count_from_one CHECK (version > 0),
  CONSTRAINT a_mark_is_32_bytes CHECK (octet_length(mark) = 32)
);

CREATE TABLE organisation_unit (
  region text NOT NULL,
  version int NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  parent text,
  from_on date NOT NULL,
  until_on date,
  PRIMARY KEY (region, version, code),
  CONSTRAINT a_unit_is_of_a_version FOREIGN KEY (region, version) REFERENCES organisation_version,
  CONSTRAINT a_unit_hangs_below_one_of_its_version FOREIGN KEY (region, version, parent) REFERENCES organisation_unit,
  CONSTRAINT no_unit_is_above_itself CHECK (parent <> code),
  CONSTRAINT a_unit_ends_after_it_begins CHECK (until_on IS NULL OR until_on >= from_on)
);

-- A file that was checked and waits to be confirmed: one for each account and purpose, gone a day later at the latest.
CREATE TABLE waiting_file (
  account_id bigint NOT NULL REFERENCES account,
  purpose text NOT NULL,
  region text NOT NULL,
  content bytea NOT NULL,
  mark bytea NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, purpose),
  CONSTRAINT a_mark_is_32_bytes CHECK (octet_length(mark) = 32),
  CONSTRAINT a_waiting_file_is_small CHECK (octet_length(content) <= 4194304)
);
-- For the sweep.
CREATE INDEX waiting_file_by_age ON waiting_file (created_at);
