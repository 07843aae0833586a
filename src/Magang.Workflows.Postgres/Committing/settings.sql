-- Plans for this transaction only, so that a pooler in transaction mode may stand between. Every statement of the
-- committer joins a handful of keys to a primary key. A plan made while a table was young must not read all of it
-- later, and a plan a partition must not be made anew for each array. No bitmaps: one of two indexes would read all that
-- waits for anybody, once for each instance of the batch. A process that freezes holds its locks for a minute at most.
SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
       set_config('enable_hashjoin', 'off', true),
       set_config('enable_mergejoin', 'off', true),
       set_config('enable_seqscan', 'off', true),
       set_config('enable_bitmapscan', 'off', true),
       set_config('jit', 'off', true),
       set_config('idle_in_transaction_session_timeout', '60s', true);
