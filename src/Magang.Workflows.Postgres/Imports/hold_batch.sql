-- Whether this transaction is the one that imports into the batch. Released with it, also when the process dies.
SELECT pg_try_advisory_xact_lock(hashtextextended('impor ' || @batch::text, 0));
