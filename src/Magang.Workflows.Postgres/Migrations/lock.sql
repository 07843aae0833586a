-- One migrator at a time in this database; let go by the commit. The number is this product's name in ASCII.
SELECT pg_advisory_xact_lock(28549264577982823);
