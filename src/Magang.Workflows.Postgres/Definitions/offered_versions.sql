-- The versions of these definitions that new ones may be pinned to.
SELECT definition_id, version, source FROM definition WHERE definition_id = ANY (@definitions) AND NOT retired;
