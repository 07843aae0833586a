-- What a worker has ranked is the publication of its list now: earlier places go, and every case in it that has not ended is
-- told its own. One statement however many cases; the batch's lock is held, so no other publishes the same list.
WITH told AS MATERIALIZED (
  SELECT *
    FROM unnest(@parent, @list, @bookmark, @attempt, @count, @hash, @published_at)
      AS given (parent_id, list, bookmark_id, attempt, number_ranked, hash, published_at)
), gone AS (
  DELETE FROM ranking_place AS old
   USING told
   WHERE old.parent_id = told.parent_id
     AND old.list = told.list
     AND (old.bookmark_id, old.attempt) <> (told.bookmark_id, told.attempt)
), made AS (
  INSERT INTO ranking (parent_id, list, bookmark_id, attempt, number_ranked, hash, published_at)
  SELECT parent_id, list, bookmark_id, attempt, number_ranked, hash, published_at FROM told
  ON CONFLICT (parent_id, list)
  DO UPDATE SET bookmark_id = excluded.bookmark_id,
                attempt = excluded.attempt,
                number_ranked = excluded.number_ranked,
                hash = excluded.hash,
                published_at = excluded.published_at
)
INSERT INTO pending_stimulus (instance_id, body)
SELECT place.instance_id, place.message
  FROM told
  JOIN ranking_place AS place
    ON place.parent_id = told.parent_id
   AND place.bookmark_id = told.bookmark_id
   AND place.attempt = told.attempt
  JOIN instance ON instance.instance_id = place.instance_id AND instance.status = 0
 ORDER BY place.parent_id, place.position;
