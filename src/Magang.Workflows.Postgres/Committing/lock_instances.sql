-- Locks and loads the instances of a batch, in order of id.
-- SKIP LOCKED: a row that another node holds comes later; nobody ever waits here, so nobody waits in a ring.
-- LATERAL: one look into one partition for each id; a join could be planned as a read of all sixteen.
SELECT held.instance_id, held.region, held.opd, held.person, held.host, held.definition_id, held.definition_version,
       held.revision, held.last_hash, held.state
  FROM unnest(@ids) AS wanted (id)
 CROSS JOIN LATERAL (SELECT instance_id, region, opd, person, host, definition_id, definition_version, revision, last_hash,
                            state
                       FROM instance
                      WHERE instance_id = wanted.id
                        FOR UPDATE SKIP LOCKED) AS held;
