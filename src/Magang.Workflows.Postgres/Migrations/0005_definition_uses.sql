-- Which version of another workflow each version uses as an activity. Decided when it is published; never changes.
CREATE TABLE definition_use (
  definition_id text NOT NULL,
  version int NOT NULL,
  used_id text NOT NULL,
  used_version int NOT NULL,
  PRIMARY KEY (definition_id, version, used_id, used_version),
  CONSTRAINT a_use_is_of_a_published_version FOREIGN KEY (definition_id, version) REFERENCES definition,
  CONSTRAINT what_is_used_is_published FOREIGN KEY (used_id, used_version) REFERENCES definition,
  CONSTRAINT no_workflow_uses_itself CHECK (used_id <> definition_id)
);
-- Who uses a definition.
CREATE INDEX definition_use_by_used ON definition_use (used_id, used_version);
CREATE FUNCTION keep_definition_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what a published version uses never changes: publish a new one' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER what_is_used_stays BEFORE UPDATE OR DELETE ON definition_use
  FOR EACH ROW EXECUTE FUNCTION keep_definition_use();
