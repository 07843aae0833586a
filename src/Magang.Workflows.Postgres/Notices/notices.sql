-- What a role holder was told, newest first; a page before @before.
SELECT notice_id, message_id, region, role, opd, person, type, text, instance_id, created_at, read_at
  FROM notice
 WHERE role = @role
   AND region = @region
   AND (opd IS NULL OR opd = @opd)
   AND (person IS NULL OR person = @person)
   AND notice_id < @before
 ORDER BY notice_id DESC
 LIMIT @limit;
