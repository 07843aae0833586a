-- The publication of a list.
SELECT bookmark_id, attempt, number_ranked, hash, published_at
  FROM ranking
 WHERE parent_id = @parent
   AND list = @list;
