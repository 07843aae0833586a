-- Every definition that can be used, by each name it has had.
SELECT DISTINCT definition_id, name FROM definition WHERE NOT retired;
