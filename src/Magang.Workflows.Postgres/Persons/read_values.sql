-- The personal values of one person, for a view that resolves references.
SELECT commitment, value
  FROM personal_value
 WHERE person = @person;
