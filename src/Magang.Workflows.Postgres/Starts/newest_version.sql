-- The version that new instances are pinned to, if any.
SELECT max(version) FROM definition WHERE definition_id = @definition AND NOT retired;
