-- One plan, made for large tables though the tables were empty when it was made; for this transaction only. No bitmaps: one
-- of two indexes would read all that waits for anybody, for each instance that is looked at. A process that freezes keeps its
-- turn for a minute at most.
SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
       set_config('enable_seqscan', 'off', true),
       set_config('enable_bitmapscan', 'off', true),
       set_config('jit', 'off', true),
       set_config('idle_in_transaction_session_timeout', '60s', true);
