-- Drafts of definitions, and who published or retired a version: what an administrator drew here is never replaced by
-- a file that was shipped.
ALTER TABLE definition ADD COLUMN published_by text, ADD COLUMN retired_by text;

-- An administrator may go back to what an older version says; that is a new version with the old content. Files that
-- are published again at each start still make no new one.
ALTER TABLE definition DROP CONSTRAINT the_same_content_is_no_new_version;
CREATE UNIQUE INDEX the_same_file_is_no_new_version ON definition (definition_id, content_hash) WHERE published_by IS NULL;
CREATE INDEX definition_by_content ON definition (definition_id, content_hash, version);

CREATE OR REPLACE FUNCTION keep_definition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published version is never deleted: retire it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.definition_id, NEW.version, NEW.name, NEW.source, NEW.content_hash, NEW.published_at, NEW.published_by)
     IS DISTINCT FROM
     (OLD.definition_id, OLD.version, OLD.name, OLD.source, OLD.content_hash, OLD.published_at, OLD.published_by) THEN
    RAISE EXCEPTION 'a published version never changes: publish a new one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- What is being drawn: one for each definition, published or not. Its number is the newest version's successor.
CREATE TABLE definition_draft (
  definition_id text PRIMARY KEY,
  based_on int NOT NULL,
  name text NOT NULL,
  description text,
  tool_version text,
  source bytea NOT NULL,
  content_hash text NOT NULL,
  revision int NOT NULL,
  is_shipped boolean NOT NULL,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  CONSTRAINT revisions_count_from_one CHECK (revision > 0),
  CONSTRAINT a_draft_begins_at_a_version_or_none CHECK (based_on >= 0),
  CONSTRAINT a_draft_is_saved_after_it_began CHECK (saved_at >= created_at)
);

-- Who saved a draft when, as long as it is one: whether a save comes from before another's.
CREATE TABLE draft_save (
  definition_id text NOT NULL REFERENCES definition_draft ON DELETE CASCADE,
  revision int NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  PRIMARY KEY (definition_id, revision)
);

-- Shipped files that were put beside an administrator's version as a draft: each is offered once.
CREATE TABLE shipped_offer (
  definition_id text NOT NULL,
  content_hash text NOT NULL,
  offered_at timestamptz NOT NULL,
  PRIMARY KEY (definition_id, content_hash)
);
