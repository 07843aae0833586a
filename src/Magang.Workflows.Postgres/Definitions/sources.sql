-- Documents of versions, as they were published.
SELECT definition_id, version, source
  FROM definition
  JOIN unnest(@definitions, @versions) AS wanted (definition_id, version) USING (definition_id, version);
