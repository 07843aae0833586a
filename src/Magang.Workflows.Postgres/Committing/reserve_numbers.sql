-- The next numbers of some registers, all of a batch at once. The row lock lasts to the commit: whoever comes next
-- gets the following numbers, or these where we fail. In order of register, and after every other lock.
INSERT INTO number_register AS own (register, last)
SELECT register, wanted
  FROM unnest(@registers, @counts) AS asked (register, wanted)
ON CONFLICT (register) DO UPDATE SET last = own.last + excluded.last
RETURNING own.register, own.last;
