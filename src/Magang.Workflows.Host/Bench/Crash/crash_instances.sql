-- How many instances there are, and how many of them ended well.
SELECT count(*), count(*) FILTER (WHERE status = 1 AND sub_status = 2)
  FROM instance;
