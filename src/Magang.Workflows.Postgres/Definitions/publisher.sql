-- Who published a version; null for a file.
SELECT published_by FROM definition WHERE definition_id = @definition AND version = @version;
