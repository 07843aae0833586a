-- How far the cases of a batch are: made, waiting for scores, entered into the list, ended.
SELECT (SELECT count(*) FROM instance WHERE parent_id = @parent) AS made,
       (SELECT count(*) FROM bookmark WHERE kind = 0 AND name = 'skd') AS examined,
       (SELECT count(*) FROM ranking_entry WHERE parent_id = @parent) AS entered,
       (SELECT count(*) FROM instance WHERE parent_id = @parent AND status = 1) AS told,
       (SELECT count(*) FROM instance WHERE instance_id = @parent AND status = 1) AS ended,
       (SELECT count(*) FROM incident WHERE resolved_at IS NULL) AS incidents;
