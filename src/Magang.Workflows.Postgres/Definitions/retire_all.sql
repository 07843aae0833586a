-- No new instance starts in any version.
UPDATE definition SET retired = true, retired_by = @by WHERE definition_id = @definition AND NOT retired RETURNING version;
