-- The file that somebody checked last, if it is the one that he confirms and not too old.
SELECT region, content
  FROM waiting_file
 WHERE account_id = @account
   AND purpose = @purpose
   AND mark = @mark
   AND created_at > @oldest;
