-- Who has external numbers. A statement of its own: the one that yielded to a row in flight does not see that row.
SELECT own.register, own.number_key, own.instance_id
  FROM unnest(@registers, @keys) AS asked (register, number_key)
  JOIN number_external AS own USING (register, number_key);
