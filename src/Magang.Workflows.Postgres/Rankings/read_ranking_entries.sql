-- All who stand in a list of a batch. Who was cancelled is ranked no more; who has ended otherwise keeps his place.
SELECT entry.instance_id, entry.grp, entry.number, entry.scores
  FROM ranking_entry AS entry
  JOIN instance ON instance.instance_id = entry.instance_id
 WHERE entry.parent_id = @parent
   AND entry.list = @list
   AND instance.sub_status <> 3;
