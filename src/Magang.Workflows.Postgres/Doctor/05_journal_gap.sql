-- No gap in a journal, and as many entries as the instance's revision says.
SELECT coalesce(own.instance_id, entries.instance_id) AS instance_id,
       'revision ' || coalesce(own.revision::text, 'none') || ', entries ' || coalesce(entries.number, 0)
       || ', last ' || coalesce(entries.last, 0) AS detail
  FROM instance AS own
  FULL JOIN (SELECT instance_id, count(*) AS number, max(seq) AS last
               FROM journal
              GROUP BY instance_id) AS entries
    ON entries.instance_id = own.instance_id
 WHERE own.revision IS DISTINCT FROM entries.number
    OR own.revision IS DISTINCT FROM entries.last
 ORDER BY 1;
