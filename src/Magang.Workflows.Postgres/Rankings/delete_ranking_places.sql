-- What the same attempt has written before; a stumble of the database lets an attempt begin again.
DELETE FROM ranking_place
 WHERE parent_id = @parent
   AND bookmark_id = @bookmark
   AND attempt = @attempt;
