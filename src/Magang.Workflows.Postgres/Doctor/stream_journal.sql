-- Every entry in order, with what its instance says the last link is; read once, without holding anything.
SELECT journal.instance_id, journal.seq, journal.entry, journal.hash,
       instance.revision, instance.last_hash
  FROM journal
  LEFT JOIN instance ON instance.instance_id = journal.instance_id
 ORDER BY journal.instance_id, journal.seq;
