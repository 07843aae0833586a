-- Lists by which the cases of a batch are ranked. Written a few times in a case's life, read by whoever ranks: not partitioned.
CREATE TABLE ranking_entry (
  parent_id bigint NOT NULL,
  list text NOT NULL,
  instance_id bigint NOT NULL,
  grp text NOT NULL,
  number text NOT NULL,
  scores numeric[] NOT NULL,
  PRIMARY KEY (parent_id, list, instance_id),
  CONSTRAINT an_entry_has_scores CHECK (cardinality(scores) > 0)
);
-- The lists that a case stands in.
CREATE INDEX ranking_entry_by_instance ON ranking_entry (instance_id);

-- What a worker has ranked, by the job that asked and the attempt that did: an attempt that was given up for dead never
-- changes what another has done. It counts once a burst has published it, and goes with the next publication of its list.
CREATE TABLE ranking_place (
  parent_id bigint NOT NULL,
  bookmark_id int NOT NULL,
  attempt int NOT NULL,
  position int NOT NULL,
  list text NOT NULL,
  instance_id bigint NOT NULL,
  grp text NOT NULL,
  number text NOT NULL,
  scores numeric[] NOT NULL,
  place int NOT NULL,
  is_within boolean NOT NULL,
  message bytea NOT NULL,
  PRIMARY KEY (parent_id, bookmark_id, attempt, position),
  CONSTRAINT places_count_from_one CHECK (place > 0)
);

-- The publication of a list: the last one.
CREATE TABLE ranking (
  parent_id bigint NOT NULL,
  list text NOT NULL,
  bookmark_id int NOT NULL,
  attempt int NOT NULL,
  number_ranked int NOT NULL,
  hash text NOT NULL,
  published_at timestamptz NOT NULL,
  PRIMARY KEY (parent_id, list)
);
