-- Who saved a draft after a state of it.
SELECT saved_at, saved_by FROM draft_save WHERE definition_id = @definition AND revision > @revision ORDER BY revision;
