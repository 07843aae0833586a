-- Names of the lists of a batch that were published.
SELECT list FROM ranking WHERE parent_id = @parent ORDER BY list;
