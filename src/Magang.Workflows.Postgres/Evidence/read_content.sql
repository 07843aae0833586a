-- A document of a case, piece by piece; nothing where the case has no such document.
SELECT content.bytes
  FROM evidence
  JOIN evidence_content AS content ON content.hash = evidence.hash
 WHERE evidence.instance_id = @instance
   AND evidence.hash = @hash
 ORDER BY content.piece;
