-- The version that new instances start in, where it has this very content: publishing it again changes nothing.
SELECT version
  FROM definition
 WHERE definition_id = @definition
   AND content_hash = @hash
   AND NOT retired
   AND version = (SELECT max(version) FROM definition WHERE definition_id = @definition);
