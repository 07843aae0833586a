-- Bytes of write-ahead log since the cluster was made.
SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint;
