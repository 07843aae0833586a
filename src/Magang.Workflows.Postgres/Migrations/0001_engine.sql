-- The engine's tables.
-- Ten tables are written by every burst or grow with every case; they are hash-partitioned by the instance id (personal values: by the person), so that
-- four million live cases stay in trees and vacuums of a size that a small server handles. No foreign key leaves them:
-- the doctor checks what a key would, without a lock on a shared row in each burst.
-- What a burst rewrites is in no index and in no index predicate, so that its updates stay on their page (HOT).

-- Hi-lo: a process takes 1,024 ids with one call and gives them out by itself. Ids lost with a process leave gaps; no harm.
CREATE SEQUENCE instance_id_block INCREMENT 1024 START 1024;

CREATE TABLE instance (
  instance_id bigint NOT NULL,
  region text NOT NULL,
  opd text,
  person text,
  host text,
  definition_id text NOT NULL,
  definition_version int NOT NULL,
  status smallint NOT NULL,
  sub_status smallint NOT NULL,
  case_status text,
  correlation_id text,
  parent_id bigint,
  revision int NOT NULL,
  last_hash bytea NOT NULL,
  started_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  state bytea NOT NULL,
  PRIMARY KEY (instance_id),
  CONSTRAINT an_instance_id_is_positive CHECK (instance_id > 0),
  CONSTRAINT a_status_is_running_or_finished CHECK (status IN (0, 1)),
  CONSTRAINT a_sub_status_is_known CHECK (sub_status BETWEEN 0 AND 3),
  CONSTRAINT an_instance_has_a_first_entry CHECK (revision > 0),
  CONSTRAINT a_hash_is_32_bytes CHECK (octet_length(last_hash) = 32),
  CONSTRAINT no_instance_is_its_own_parent CHECK (parent_id <> instance_id)
) PARTITION BY HASH (instance_id);
-- The children of a batch, and the receivers of what a parent says to its children. A parent never changes.
CREATE INDEX instance_by_parent ON instance (parent_id, instance_id) WHERE parent_id IS NOT NULL;
-- The cases of a person, for erasure and for the participant's own page. A person never changes.
CREATE INDEX instance_by_person ON instance (person, instance_id) WHERE person IS NOT NULL;

CREATE TABLE journal (
  instance_id bigint NOT NULL,
  seq int NOT NULL,
  region text NOT NULL,
  at timestamptz NOT NULL,
  kind text NOT NULL,
  actor_id text NOT NULL,
  operation_id text,
  semantics int NOT NULL,
  reference_hash bytea,
  entry bytea NOT NULL,
  answer bytea,
  hash bytea NOT NULL,
  PRIMARY KEY (instance_id, seq),
  CONSTRAINT a_journal_counts_from_one CHECK (seq > 0),
  CONSTRAINT a_hash_is_32_bytes CHECK (octet_length(hash) = 32),
  CONSTRAINT an_operation_keeps_its_answer CHECK (operation_id IS NULL OR answer IS NOT NULL)
) PARTITION BY HASH (instance_id);
-- Same operation, same answer, for ever.
CREATE UNIQUE INDEX journal_by_operation ON journal (instance_id, operation_id) WHERE operation_id IS NOT NULL;

CREATE TABLE bookmark (
  instance_id bigint NOT NULL,
  bookmark_id int NOT NULL,
  region text NOT NULL,
  kind smallint NOT NULL,
  name text NOT NULL,
  activity_id text NOT NULL,
  PRIMARY KEY (instance_id, bookmark_id),
  CONSTRAINT a_bookmark_kind_is_known CHECK (kind BETWEEN 0 AND 6)
) PARTITION BY HASH (instance_id);

CREATE TABLE timer (
  instance_id bigint NOT NULL,
  bookmark_id int NOT NULL,
  region text NOT NULL,
  due_at timestamptz NOT NULL,
  claimed_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  parked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (instance_id, bookmark_id)
) PARTITION BY HASH (instance_id);
-- The claim: what is due first. A lease changes no indexed column.
CREATE INDEX timer_by_due ON timer (due_at) WHERE NOT parked;

CREATE TABLE task (
  instance_id bigint NOT NULL,
  task_id int NOT NULL,
  region text NOT NULL,
  activity_id text NOT NULL,
  title text NOT NULL,
  role text NOT NULL,
  opd text,
  person text,
  form text,
  fields text[] NOT NULL,
  decisions text[] NOT NULL,
  due_at timestamptz,
  barred text[] NOT NULL,
  evidence_required boolean NOT NULL,
  optional boolean NOT NULL,
  prefill bytea,
  revision int NOT NULL,
  claimed_by text,
  decision text,
  decided_by text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (instance_id, task_id),
  CONSTRAINT an_open_task_has_no_decision CHECK (closed_at IS NOT NULL OR (decision IS NULL AND decided_by IS NULL))
) PARTITION BY HASH (instance_id);
-- The inbox of a role in an OPD, due first.
CREATE INDEX task_by_role ON task (role, opd, due_at) WHERE closed_at IS NULL AND NOT optional;

-- Values and salts behind the commitments in journals and states, by the person they are about: a case of that person
-- reads them, whoever entrusted them. Erasing a person deletes here, and only here.
CREATE TABLE personal_value (
  person text NOT NULL,
  commitment text NOT NULL,
  salt bytea NOT NULL,
  value bytea NOT NULL,
  PRIMARY KEY (person, commitment)
) PARTITION BY HASH (person);

-- What waits to be said to an instance, in order of id; one sequence for all partitions.
CREATE SEQUENCE pending_stimulus_id;
CREATE TABLE pending_stimulus (
  instance_id bigint NOT NULL,
  id bigint NOT NULL DEFAULT nextval('pending_stimulus_id'),
  parent_id bigint,
  is_start boolean NOT NULL DEFAULT false,
  body bytea NOT NULL,
  available_at timestamptz NOT NULL DEFAULT '-infinity',
  claimed_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  parked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (instance_id, id),
  CONSTRAINT only_a_start_names_its_parent CHECK (is_start OR parent_id IS NULL)
) PARTITION BY HASH (instance_id);
-- The claim: what may be said now, oldest first.
CREATE INDEX pending_stimulus_by_time ON pending_stimulus (available_at, id) WHERE NOT parked;
-- Children that are decided but not made yet hear what their parent says to all.
CREATE INDEX pending_stimulus_by_parent ON pending_stimulus (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE outbox (
  instance_id bigint NOT NULL,
  event_seq int NOT NULL,
  type text NOT NULL,
  body bytea NOT NULL,
  created_at timestamptz NOT NULL,
  published_at timestamptz,
  leased_until timestamptz,
  PRIMARY KEY (instance_id, event_seq)
) PARTITION BY HASH (instance_id);
-- The relay's work, oldest first. Published rows leave it, so a long history costs the relay nothing.
CREATE INDEX outbox_unpublished ON outbox (created_at, instance_id, event_seq) WHERE published_at IS NULL;

CREATE TABLE incident (
  instance_id bigint NOT NULL,
  incident_id int NOT NULL,
  activity_id text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  raised_at timestamptz NOT NULL,
  resolved_at timestamptz,
  PRIMARY KEY (instance_id, incident_id)
) PARTITION BY HASH (instance_id);
-- The operator's list.
CREATE INDEX incident_open ON incident (raised_at) WHERE resolved_at IS NULL;

CREATE TABLE job (
  instance_id bigint NOT NULL,
  bookmark_id int NOT NULL,
  kind text NOT NULL,
  body bytea NOT NULL,
  requested_at timestamptz NOT NULL,
  available_at timestamptz NOT NULL DEFAULT '-infinity',
  claimed_until timestamptz,
  attempts int NOT NULL DEFAULT 0,
  parked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (instance_id, bookmark_id)
) PARTITION BY HASH (instance_id);
-- The claim: what may be done now, oldest first.
CREATE INDEX job_by_time ON job (available_at) WHERE NOT parked;

-- Sixteen of each. State is kept inline up to half a page, since TOAST would write a second row in each burst.
-- Hot tables are vacuumed after 2 % instead of 20 % have changed; queues, which are emptied all day, after 1,000 rows.
DO $$
DECLARE
  parent text;
  options text;
BEGIN
  FOR parent, options IN
    VALUES ('instance', 'fillfactor = 70, toast_tuple_target = 4080, autovacuum_vacuum_scale_factor = 0.02'),
           ('journal', 'autovacuum_vacuum_insert_scale_factor = 0.1'),
           ('bookmark', 'autovacuum_vacuum_scale_factor = 0.02'),
           ('timer', 'fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02'),
           ('task', 'fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05'),
           ('personal_value', 'autovacuum_vacuum_scale_factor = 0.1'),
           ('pending_stimulus', 'fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000'),
           ('outbox', 'fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02'),
           ('incident', 'fillfactor = 90'),
           ('job', 'fillfactor = 90, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000')
  LOOP
    FOR remainder IN 0..15 LOOP
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS 16, REMAINDER %s) WITH (%s)',
                     parent || '_' || lpad(remainder::text, 2, '0'), parent, remainder, options);
    END LOOP;
  END LOOP;
END $$;

-- Versions of definitions. What instances may be pinned to never changes: see the trigger.
CREATE TABLE definition (
  definition_id text NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  source bytea NOT NULL,
  content_hash text NOT NULL,
  published_at timestamptz NOT NULL,
  retired boolean NOT NULL DEFAULT false,
  PRIMARY KEY (definition_id, version),
  CONSTRAINT the_same_content_is_no_new_version UNIQUE (definition_id, content_hash),
  CONSTRAINT versions_count_from_one CHECK (version > 0)
);
CREATE FUNCTION keep_definition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published version is never deleted: retire it' USING ERRCODE = 'restrict_violation';
  END IF;
  IF (NEW.definition_id, NEW.version, NEW.name, NEW.source, NEW.content_hash, NEW.published_at)
     IS DISTINCT FROM (OLD.definition_id, OLD.version, OLD.name, OLD.source, OLD.content_hash, OLD.published_at) THEN
    RAISE EXCEPTION 'a published version never changes: publish a new one' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_published_version_stays BEFORE UPDATE OR DELETE ON definition
  FOR EACH ROW EXECUTE FUNCTION keep_definition();

-- Keys of starts, so that a repeated start finds the first. Kept 30 days.
CREATE TABLE start_key (
  key text PRIMARY KEY,
  instance_id bigint NOT NULL,
  created_at timestamptz NOT NULL
);
-- For the sweep.
CREATE INDEX start_key_by_age ON start_key (created_at);

-- Registers of numbers. The row is the register's lock, taken last in each transaction.
CREATE TABLE number_register (
  register text PRIMARY KEY,
  last bigint NOT NULL,
  CONSTRAINT a_register_counts_from_one CHECK (last > 0)
) WITH (fillfactor = 50);

-- Every number that was given. A revoked one stays spent.
CREATE TABLE number_given (
  register text NOT NULL,
  number bigint NOT NULL,
  instance_id bigint NOT NULL,
  given_at timestamptz NOT NULL,
  revoked boolean NOT NULL DEFAULT false,
  PRIMARY KEY (register, number),
  CONSTRAINT numbers_count_from_one CHECK (number > 0)
);
-- The numbers of a case.
CREATE INDEX number_given_by_instance ON number_given (instance_id);

-- A person is in one place at a time. The person's key becomes a range of one, since an exclusion by equality of text
-- needs an extension and an overlap of ranges does not. 63 bits of hash: two persons among a million share one with a
-- chance below one in ten million, and would then only be refused the same days.
CREATE TABLE assignment_period (
  instance_id bigint NOT NULL,
  person text NOT NULL,
  person_range int8range NOT NULL GENERATED ALWAYS AS
    (int8range(hashtextextended(person, 0) >> 1, hashtextextended(person, 0) >> 1, '[]')) STORED,
  period daterange NOT NULL,
  CONSTRAINT a_period_has_days CHECK (NOT isempty(period)),
  CONSTRAINT no_person_is_in_two_places EXCLUDE USING gist (person_range WITH &&, period WITH &&)
);
-- What a case holds.
CREATE INDEX assignment_period_by_instance ON assignment_period (instance_id);

-- People, apart from all else so that they can be erased. The heart knows them as P-<person_id>.
CREATE TABLE person (
  person_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  region text NOT NULL,
  nip text,
  name text,
  erased_at timestamptz,
  CONSTRAINT an_erased_person_has_no_name CHECK (erased_at IS NULL OR (nip IS NULL AND name IS NULL)),
  CONSTRAINT a_nip_is_one_person UNIQUE (region, nip)
);

-- Messages that a consumer has already taken.
CREATE TABLE inbox (
  consumer text NOT NULL,
  message_id text NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (consumer, message_id)
);

-- What people are told. Decided once: a repeated message makes no second notice.
CREATE TABLE notice (
  notice_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id text NOT NULL,
  region text NOT NULL,
  role text NOT NULL,
  opd text,
  person text,
  type text NOT NULL,
  text text NOT NULL,
  instance_id bigint NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT a_message_makes_one_notice_for_each_receiver UNIQUE NULLS NOT DISTINCT (message_id, role, opd, person)
);
-- The inbox of a role in an OPD, newest first.
CREATE INDEX notice_by_receiver ON notice (role, opd, notice_id DESC);
-- The notices of a case.
CREATE INDEX notice_by_instance ON notice (instance_id);
