-- A revoked number stays spent: it is marked, never given again.
UPDATE number_given SET revoked = true WHERE register = @register AND number = @number;
