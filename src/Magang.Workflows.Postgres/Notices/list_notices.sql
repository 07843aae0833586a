-- The newest notices of a role holder, in pages: those of his role and OPD, and of a participant his own alone.
SELECT notice_id, message_id, region, role, opd, person, type, text, instance_id, created_at, read_at
  FROM notice
 WHERE role = @role
   AND (opd IS NULL OR opd = @opd)
   AND (person IS NULL OR person = @account)
   AND notice_id < @before
 ORDER BY notice_id DESC
 LIMIT @limit;
