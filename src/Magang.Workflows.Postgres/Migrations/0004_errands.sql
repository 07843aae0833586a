-- A bookmark may wait for another system's report (kind 8): nothing in the database wakes it.
ALTER TABLE bookmark DROP CONSTRAINT a_bookmark_kind_is_known;
ALTER TABLE bookmark ADD CONSTRAINT a_bookmark_kind_is_known CHECK (kind BETWEEN 0 AND 8);
