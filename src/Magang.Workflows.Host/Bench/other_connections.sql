-- Clients of this database besides those that measure: a connection's rows are surely counted when it has ended.
SELECT count(*)
  FROM pg_stat_activity
 WHERE datname = current_database()
   AND backend_type = 'client backend'
   AND application_name <> 'magang-bench-meter';
