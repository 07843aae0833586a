-- A new version of a region's units. Run under lock_region.
INSERT INTO organisation_version (region, version, change, made_by, made_at, mark)
VALUES (@region, @version, @change, @by, @now, @mark);
