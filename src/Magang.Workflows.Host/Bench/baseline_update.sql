-- The instance after its step; the row is locked.
UPDATE instance
   SET status = $2,
       sub_status = $3,
       case_status = $4,
       correlation_id = $5,
       revision = $6,
       last_hash = $7,
       last_at = $8,
       state = $9
 WHERE instance_id = $1;
