-- Takes cases out of lists of their batch.
DELETE FROM ranking_entry
 USING unnest(@parent, @list, @instance) AS gone (parent_id, list, instance_id)
 WHERE ranking_entry.parent_id = gone.parent_id
   AND ranking_entry.list = gone.list
   AND ranking_entry.instance_id = gone.instance_id;
