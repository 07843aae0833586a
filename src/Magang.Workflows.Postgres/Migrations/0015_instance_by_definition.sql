-- What runs of one workflow, newest first, for the designer's list. Neither column ever changes, so no burst pays for it;
-- a start writes one entry more.
CREATE INDEX instance_by_definition ON instance (region, definition_id, instance_id);
