-- Enters cases into lists of their batch; what a case had there is replaced. Only bursts of the case itself write its row,
-- under its lock, and the order is fixed: two batches never wait for one another in a ring.
INSERT INTO ranking_entry (parent_id, list, instance_id, grp, number, scores)
SELECT parent_id, list, instance_id, grp, number, scores::numeric[]
  FROM unnest(@parent, @list, @instance, @grp, @number, @scores)
    AS given (parent_id, list, instance_id, grp, number, scores)
 ORDER BY parent_id, list, instance_id
ON CONFLICT (parent_id, list, instance_id)
DO UPDATE SET grp = excluded.grp, number = excluded.number, scores = excluded.scores;
