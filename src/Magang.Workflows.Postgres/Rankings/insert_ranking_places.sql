-- Places that a worker has found, in the order in which they are published.
INSERT INTO ranking_place (parent_id, bookmark_id, attempt, position, list, instance_id, grp, number, scores, place, is_within, message)
SELECT @parent, @bookmark, @attempt, position, @list, instance_id, grp, number, scores::numeric[], place, is_within, message
  FROM unnest(@instances, @groups, @numbers, @scores, @places, @within, @messages) WITH ORDINALITY
    AS given (instance_id, grp, number, scores, place, is_within, message, position);
