-- The units of a new version, all in one statement: each may hang below any other.
INSERT INTO organisation_unit (region, version, code, name, parent, from_on, until_on)
SELECT @region, @version, code, name, parent, from_on, until_on
  FROM unnest(@codes, @names, @parents, @froms, @untils) AS unit (code, name, parent, from_on, until_on);
