-- The unpublished events of leased streams, in order; a long stream in pieces.
SELECT event.instance_id, event.event_seq, event.type, event.body, event.created_at
  FROM unnest(@instances, @firsts) AS leased (instance_id, first)
 CROSS JOIN LATERAL (SELECT instance_id, event_seq, type, body, created_at
                       FROM outbox
                      WHERE instance_id = leased.instance_id
                        AND event_seq >= leased.first
                        AND published_at IS NULL
                      ORDER BY event_seq
                      LIMIT @most) AS event
 ORDER BY event.instance_id, event.event_seq;
