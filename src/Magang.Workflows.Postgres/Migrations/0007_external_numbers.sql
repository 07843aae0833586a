-- Numbers that other offices gave, noted in a register in the place of one of its own, which count on without a gap.
CREATE TABLE number_external (
  register text NOT NULL,
  number_key text NOT NULL,
  number text NOT NULL,
  instance_id bigint NOT NULL,
  given_at timestamptz NOT NULL,
  PRIMARY KEY (register, number_key),
  CONSTRAINT an_external_number_is_written CHECK (number_key <> '' AND number <> ''),
  CONSTRAINT digits_alone_are_the_register_s_own CHECK (number_key !~ '^[0-9]+$')
);
-- The numbers of a case.
CREATE INDEX number_external_by_instance ON number_external (instance_id);
