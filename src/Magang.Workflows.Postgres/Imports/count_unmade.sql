-- Cases of a batch that are decided but not made yet.
SELECT count(*) FROM pending_stimulus WHERE parent_id = @instance AND NOT parked;
