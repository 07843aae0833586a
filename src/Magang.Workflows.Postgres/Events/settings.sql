-- One plan, made for large tables though the tables were empty when it was made; for this transaction only.
SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
       set_config('enable_seqscan', 'off', true),
       set_config('jit', 'off', true);
