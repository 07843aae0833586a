-- Something said to all children that have not ended, those included that are decided but not made yet: one snapshot
-- sees a child either as a start that waits or as an instance, never as neither.
INSERT INTO pending_stimulus (instance_id, body)
SELECT child.instance_id, said.body
  FROM unnest(@parent, @body) WITH ORDINALITY AS said (parent_id, body, n)
 CROSS JOIN LATERAL (SELECT instance_id
                       FROM instance
                      WHERE parent_id = said.parent_id
                        AND status = 0
                     UNION ALL
                     SELECT instance_id
                       FROM pending_stimulus
                      WHERE parent_id = said.parent_id) AS child
 ORDER BY said.n, child.instance_id;
