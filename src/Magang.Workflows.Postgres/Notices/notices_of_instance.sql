-- Who was told what about a case, in order.
SELECT notice_id, message_id, region, role, opd, person, type, text, instance_id, created_at, read_at
  FROM notice
 WHERE instance_id = @instance
 ORDER BY notice_id;
