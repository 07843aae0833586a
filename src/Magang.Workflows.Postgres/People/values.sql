-- The values of a person that were not erased, for a view that resolves references.
SELECT commitment, value
  FROM personal_value
 WHERE person = @person;
