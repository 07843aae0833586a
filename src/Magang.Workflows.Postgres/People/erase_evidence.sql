-- The documents of a person go, and the bytes of those that nobody else handed in too.
-- The statement still sees the rows that it deletes itself, so his own are passed over in the look for other owners.
WITH gone AS (DELETE FROM evidence
               WHERE person = @key
           RETURNING hash)
DELETE FROM evidence_content AS content
 USING gone
 WHERE content.hash = gone.hash
   AND NOT EXISTS (SELECT FROM evidence AS other
                    WHERE other.hash = content.hash
                      AND other.person IS DISTINCT FROM @key);
