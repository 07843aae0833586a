-- Takes a draft away, in the very state that was read. In the transaction that publishes it, or alone.
DELETE FROM definition_draft WHERE definition_id = @definition AND revision = @revision RETURNING based_on;
