-- The places of a publication, in its order.
SELECT grp, place, number, scores, is_within
  FROM ranking_place
 WHERE parent_id = @parent
   AND bookmark_id = @bookmark
   AND attempt = @attempt
 ORDER BY position;
