-- No new instance starts in it; nothing else of a version ever changes.
UPDATE definition SET retired = true, retired_by = @by WHERE definition_id = @definition AND version = @version;
