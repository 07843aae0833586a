-- How cases stand that somebody may see, newest first; a page before @before. What he may see are pairs of a region and
-- an OPD (null: all of them), and the cases of one person. No state is read, so that a long list stays cheap.
SELECT instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status, case_status,
       parent_id, started_at, last_at
  FROM instance
 WHERE instance_id < @before
   AND (person = @own
        OR EXISTS (SELECT 1
                     FROM unnest(@regions::text[], @opds::text[]) AS seen (region, opd)
                    WHERE seen.region = instance.region
                      AND (seen.opd IS NULL OR seen.opd = instance.opd)))
   AND (@batches OR parent_id IS NOT NULL OR person IS NOT NULL)
   AND (NOT @batches OR (parent_id IS NULL AND person IS NULL))
   AND (@case_status IS NULL OR case_status = @case_status)
   AND (@status IS NULL OR status = @status)
   AND (@opd IS NULL OR opd = @opd)
   AND (@parent IS NULL OR parent_id = @parent)
   AND (@digits IS NULL OR instance_id::text LIKE '%' || @digits || '%')
 ORDER BY instance_id DESC
 LIMIT @limit;
