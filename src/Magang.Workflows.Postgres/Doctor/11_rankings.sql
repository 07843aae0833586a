-- No entry of a case that is no child of its batch; a publication has as many places as it says, each of a child of the batch.
SELECT own.instance_id, own.detail
  FROM (SELECT entry.instance_id, 'entry in list ' || entry.list || ' of ' || entry.parent_id AS detail
          FROM ranking_entry AS entry
          LEFT JOIN instance ON instance.instance_id = entry.instance_id
         WHERE instance.parent_id IS DISTINCT FROM entry.parent_id
        UNION ALL
        SELECT place.instance_id, 'place in list ' || place.list || ' of ' || place.parent_id
          FROM ranking_place AS place
          LEFT JOIN instance ON instance.instance_id = place.instance_id
         WHERE instance.parent_id IS DISTINCT FROM place.parent_id
        UNION ALL
        SELECT published.parent_id,
               'list ' || published.list || ': published ' || published.number_ranked || ', places ' || count(place.position)
          FROM ranking AS published
          LEFT JOIN ranking_place AS place
            ON place.parent_id = published.parent_id
           AND place.bookmark_id = published.bookmark_id
           AND place.attempt = published.attempt
           AND place.list = published.list
         GROUP BY published.parent_id, published.list, published.number_ranked
        HAVING count(place.position) <> published.number_ranked) AS own
 ORDER BY 1, 2;
