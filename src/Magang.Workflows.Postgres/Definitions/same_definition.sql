-- The newest version that has this very content, if any.
SELECT max(version) FROM definition WHERE definition_id = @definition AND content_hash = @hash;
