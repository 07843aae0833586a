-- A link of this case ends at once.
UPDATE case_link
   SET revoked_at = @now, revoked_by = @by
 WHERE link_id = @link
   AND instance_id = @instance
   AND revoked_at IS NULL;
