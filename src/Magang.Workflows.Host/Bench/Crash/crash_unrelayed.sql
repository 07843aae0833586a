-- Messages that wait to be published.
SELECT count(*)
  FROM outbox
 WHERE published_at IS NULL;
