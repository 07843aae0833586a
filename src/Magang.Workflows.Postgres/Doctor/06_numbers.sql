-- No number twice or missing: a register's numbers are 1 to its last. Twice in a register is refused by its key; a number
-- of a case that does not exist belongs to nobody.
SELECT own.instance_id, own.detail
  FROM (SELECT NULL::bigint AS instance_id,
               'register ' || coalesce(register.register, given.register) || ': last ' || coalesce(register.last, 0)
               || ', given ' || coalesce(given.number, 0) || ', highest ' || coalesce(given.highest, 0) AS detail
          FROM number_register AS register
          FULL JOIN (SELECT register, count(*) AS number, max(number) AS highest
                       FROM number_given
                      GROUP BY register) AS given
            ON given.register = register.register
         WHERE register.last IS DISTINCT FROM given.number
            OR register.last IS DISTINCT FROM given.highest
        UNION ALL
        SELECT given.instance_id, 'number ' || given.number || ' of ' || given.register
          FROM number_given AS given
          LEFT JOIN instance ON instance.instance_id = given.instance_id
         WHERE instance.instance_id IS NULL
        UNION ALL
        SELECT noted.instance_id, 'external number of ' || noted.register
          FROM number_external AS noted
          LEFT JOIN instance ON instance.instance_id = noted.instance_id
         WHERE instance.instance_id IS NULL) AS own
 ORDER BY own.detail;
