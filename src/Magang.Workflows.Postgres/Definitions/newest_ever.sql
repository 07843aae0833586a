-- The newest version of a definition, whether or not new instances still start in it; null where none was ever published.
SELECT max(version) FROM definition WHERE definition_id = @definition;
