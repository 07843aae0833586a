-- Documents that people hand in. The bytes are kept once, by their SHA-256, in pieces; who handed which in, for which
-- case, stands apart, under the person it is about, so that it can be erased.
CREATE TABLE evidence_content (
  hash bytea NOT NULL,
  piece int NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (hash, piece),
  CONSTRAINT a_content_hash_is_32_bytes CHECK (octet_length(hash) = 32),
  CONSTRAINT pieces_count_from_zero CHECK (piece >= 0)
);
-- Documents are compressed already.
ALTER TABLE evidence_content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE evidence (
  instance_id bigint NOT NULL,
  hash bytea NOT NULL,
  person text,
  media_type text NOT NULL,
  size bigint NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (instance_id, hash),
  CONSTRAINT a_document_is_not_empty CHECK (size > 0)
);
-- The documents of a person, for erasure.
CREATE INDEX evidence_by_person ON evidence (person) WHERE person IS NOT NULL;
-- Whether anybody still has a content.
CREATE INDEX evidence_by_hash ON evidence (hash);
