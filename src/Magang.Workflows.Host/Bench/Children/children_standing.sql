-- What must be: the children, how many ended well, how many the parent heard of, in how many transactions, and what is left.
SELECT (SELECT count(*) FROM instance WHERE parent_id = @parent),
       (SELECT count(*) FROM instance WHERE parent_id = @parent AND status = 1 AND sub_status = 2),
       (SELECT count(*) FROM journal WHERE instance_id = @parent AND kind = 'child'),
       (SELECT count(DISTINCT at) FROM journal WHERE instance_id = @parent AND kind = 'child'),
       (SELECT count(*) FROM pending_stimulus),
       (SELECT count(*) FROM instance WHERE instance_id = @parent AND status = 1 AND sub_status = 2),
       (SELECT max(octet_length(state)) FROM instance WHERE instance_id = @parent);
