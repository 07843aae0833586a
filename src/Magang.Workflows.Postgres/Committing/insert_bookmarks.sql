-- Places at which instances wait now.
INSERT INTO bookmark (instance_id, bookmark_id, region, kind, name, activity_id)
SELECT * FROM unnest(@instance, @bookmark, @region, @kind, @name, @activity);
