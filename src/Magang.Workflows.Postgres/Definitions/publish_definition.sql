-- The next version. DO NOTHING: of two that publish at once one gets the number, the other nothing and looks again.
INSERT INTO definition (definition_id, version, name, source, content_hash, published_at, published_by)
SELECT @definition, coalesce(max(version), 0) + 1, @name, @source, @hash, @now, @by
  FROM definition
 WHERE definition_id = @definition
ON CONFLICT DO NOTHING
RETURNING version;
