-- No stimulus, timer or job that is parked, and no stimulus for an instance that neither exists nor waits to be made.
SELECT instance_id, detail
  FROM (SELECT instance_id, 'parked stimulus ' || id AS detail FROM pending_stimulus WHERE parked
        UNION ALL
        SELECT instance_id, 'parked timer ' || bookmark_id FROM timer WHERE parked
        UNION ALL
        SELECT instance_id, 'parked job ' || bookmark_id FROM job WHERE parked
        UNION ALL
        SELECT own.instance_id, 'stimulus ' || own.id || ' for nobody'
          FROM pending_stimulus AS own
         WHERE NOT own.is_start
           AND NOT EXISTS (SELECT 1 FROM instance WHERE instance_id = own.instance_id)
           AND NOT EXISTS (SELECT 1
                             FROM pending_stimulus AS birth
                            WHERE birth.instance_id = own.instance_id
                              AND birth.is_start)) AS stranded
 ORDER BY instance_id, detail;
