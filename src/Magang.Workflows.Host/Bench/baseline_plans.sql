-- Without this, PostgreSQL plans three of the statements anew each time, to leave partitions out: a third more work.
SET plan_cache_mode = force_generic_plan;
