-- The last id of a block of 1,024 that is now this process's alone.
SELECT nextval('instance_id_block');
