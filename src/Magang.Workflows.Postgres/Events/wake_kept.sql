-- Somebody began to wait for these names: look at what was kept under them now.
UPDATE kept_event
   SET look_at = '-infinity'
 WHERE name = ANY (@names)
   AND kept_at IS NOT NULL
   AND given_to IS NULL;
