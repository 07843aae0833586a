-- Keys of starts that were refused: nothing was started, so the key is free.
DELETE FROM start_key
 USING unnest(@keys) AS gone (key)
 WHERE start_key.key = gone.key;
