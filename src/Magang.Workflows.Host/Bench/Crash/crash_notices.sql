-- How many messages were consumed, and how often in all.
SELECT count(DISTINCT message_id), count(*)
  FROM notice;
