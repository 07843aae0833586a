-- One server at a time looks whether there is an account. The lock ends with the transaction.
SELECT pg_advisory_xact_lock(6600660);
