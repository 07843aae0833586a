-- The version that has this very content, if any.
SELECT version FROM definition WHERE definition_id = @definition AND content_hash = @hash;
