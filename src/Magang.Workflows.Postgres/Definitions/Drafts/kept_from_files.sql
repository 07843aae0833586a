-- Whether an administrator of this server drew, or retired, what is newest of a definition: a draft, or a version.
SELECT EXISTS (SELECT 1 FROM definition_draft WHERE definition_id = @definition AND NOT is_shipped) AS is_drawn,
       EXISTS (SELECT 1 FROM definition_draft WHERE definition_id = @definition AND is_shipped) AS is_offered,
       EXISTS (SELECT 1 FROM definition
                WHERE definition_id = @definition
                  AND (published_by IS NOT NULL OR retired_by IS NOT NULL)
                  AND version = (SELECT max(version) FROM definition WHERE definition_id = @definition)) AS is_decided;
