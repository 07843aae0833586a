-- The newest version of each region's units.
SELECT region, max(version) AS version FROM organisation_version GROUP BY region ORDER BY region;
