-- What starts instances by itself: for each definition the triggers of its newest published version. Rewritten when a
-- version is published or retired, and at each tick of a clock.
CREATE TABLE trigger (
  definition_id text NOT NULL,
  activity_id text NOT NULL,
  version int NOT NULL,
  kind smallint NOT NULL,
  what text NOT NULL,
  due_at timestamptz,
  PRIMARY KEY (definition_id, activity_id),
  CONSTRAINT a_trigger_kind_is_known CHECK (kind BETWEEN 0 AND 3),
  CONSTRAINT no_clock_fires_an_event CHECK (kind <> 0 OR due_at IS NULL)
) WITH (fillfactor = 70);
-- What an event starts.
CREATE INDEX trigger_by_event ON trigger (what) WHERE kind = 0;
-- What is due. A tick rewrites it, a few times an hour; triggers are few.
CREATE INDEX trigger_by_due ON trigger (due_at) WHERE due_at IS NOT NULL;

-- Events that were said and are not delivered yet: new ones, those that wait for somebody to wait for them, and those
-- that are on their way to one instance (given_to), until it is known whether it took them.
CREATE TABLE kept_event (
  event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  region text NOT NULL,
  correlation_id text,
  said_by json NOT NULL,
  payload json NOT NULL,
  published_at timestamptz NOT NULL,
  kept_at timestamptz,
  look_at timestamptz NOT NULL DEFAULT '-infinity',
  given_to bigint,
  CONSTRAINT an_event_has_a_name CHECK (name <> '')
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
-- The pump: what is to be looked at now, first said first.
CREATE INDEX kept_event_by_look ON kept_event (look_at, event_id) WHERE given_to IS NULL;
-- Somebody waits for this name now.
CREATE INDEX kept_event_by_name ON kept_event (name) WHERE kept_at IS NOT NULL;
-- What is on its way.
CREATE INDEX kept_event_given ON kept_event (event_id) WHERE given_to IS NOT NULL;

-- Events are delivered by one process at a time: its lock on this row is its turn. So each event finds the instances as
-- the one before it left them, and the lock ends with the connection of a process that dies.
CREATE TABLE event_turn (
  one boolean PRIMARY KEY DEFAULT true,
  CONSTRAINT there_is_one_turn CHECK (one)
);
INSERT INTO event_turn DEFAULT VALUES;

-- Keys of events that were said from outside, so that a repeat finds the first. Kept 30 days.
CREATE TABLE event_key (
  key text PRIMARY KEY,
  name text NOT NULL,
  event_id bigint NOT NULL,
  created_at timestamptz NOT NULL
);
-- For the sweep.
CREATE INDEX event_key_by_age ON event_key (created_at);

-- Who waits for an event. A bookmark is written once and deleted once, never updated, so no burst loses its in-page update
-- by it; bookmarks of tasks, timers and jobs are not in it. Without it each published event would read every bookmark.
CREATE INDEX bookmark_by_event ON bookmark (name, region) WHERE kind = 0;

-- The event on its way to an instance: until it is delivered, no later one of its name is sent after it. In no index; it
-- is looked at among the few rows of one instance.
ALTER TABLE pending_stimulus ADD COLUMN event_id bigint, ADD COLUMN event_name text;
