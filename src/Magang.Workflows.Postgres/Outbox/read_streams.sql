-- The events of leased streams from the first unpublished one on, in order, with whose case it is; a long stream in pieces.
SELECT event.instance_id, event.event_seq, event.type, event.body, event.created_at,
       instance.region, instance.opd, instance.person, instance.host, instance.parent_id
  FROM unnest(@instances, @firsts) AS leased (instance_id, first)
 CROSS JOIN LATERAL (SELECT instance_id, event_seq, type, body, created_at
                       FROM outbox
                      WHERE instance_id = leased.instance_id
                        AND event_seq >= leased.first
                      ORDER BY event_seq
                      LIMIT @most) AS event
  LEFT JOIN instance ON instance.instance_id = leased.instance_id
 ORDER BY event.instance_id, event.event_seq;
