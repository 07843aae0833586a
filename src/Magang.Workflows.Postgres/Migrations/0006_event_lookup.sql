-- Who waits for an event, in the order in which kept ones are given out: the first instances are read, not all.
DROP INDEX bookmark_by_event;
CREATE INDEX bookmark_by_event ON bookmark (name, region, instance_id) WHERE kind = 0;

-- Who hears an event that names a correlation id: without it, everybody who waits for its name would be read. A burst writes
-- the column again, but hardly ever another value, so its update stays on its page; cases without one are not in it.
CREATE INDEX instance_by_correlation ON instance (correlation_id) WHERE correlation_id IS NOT NULL;
