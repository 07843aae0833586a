-- Open cases of a region in OPDs that are to go, each OPD with its first cases. Reads all cases of the region: units are
-- changed a few times a year, and an index for it would be written by every new case.
SELECT opd, count(*) AS cases, (array_agg(instance_id ORDER BY instance_id))[1:5] AS first_cases
  FROM instance
 WHERE region = @region
   AND status = 0
   AND opd = ANY (@gone)
 GROUP BY opd
 ORDER BY opd COLLATE "C";
