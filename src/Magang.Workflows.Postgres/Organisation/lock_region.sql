-- One change of a region's units at a time. The lock ends with the transaction.
SELECT pg_advisory_xact_lock(8500850, hashtext(@region));
