-- Answers of operations that were done before. After the locks: nobody can add one for these instances now.
SELECT journal.instance_id, journal.operation_id, journal.answer
  FROM unnest(@instances, @operations) AS asked (instance_id, operation_id)
  JOIN journal ON journal.instance_id = asked.instance_id AND journal.operation_id = asked.operation_id;
