-- Publishing and retiring of one definition take turns at its first version, which is always there.
SELECT version FROM definition WHERE definition_id = @definition AND version = 1 FOR UPDATE;
