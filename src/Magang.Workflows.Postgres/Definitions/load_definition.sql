-- One version, as it was published.
SELECT source FROM definition WHERE definition_id = @definition AND version = @version;
