-- Destroys a person's values and salts: what stands for them elsewhere can then never be opened again.
DELETE FROM personal_value WHERE person = @key;
