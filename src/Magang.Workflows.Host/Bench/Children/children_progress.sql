-- How far it is: children made, children ended, ends that the parent has heard, and whether the parent has ended.
SELECT (SELECT count(*) FROM instance WHERE parent_id = @parent),
       (SELECT count(*) FROM instance WHERE parent_id = @parent AND status = 1),
       (SELECT count(*) FROM journal WHERE instance_id = @parent AND kind = 'child'),
       (SELECT count(*) FROM instance WHERE instance_id = @parent AND status = 1);
