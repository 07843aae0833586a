-- Instances after their bursts. The rows are locked since they were loaded.
UPDATE instance
   SET status = fresh.status,
       sub_status = fresh.sub_status,
       case_status = fresh.case_status,
       correlation_id = fresh.correlation_id,
       revision = fresh.revision,
       last_hash = fresh.last_hash,
       last_at = fresh.last_at,
       state = fresh.state
  FROM unnest(@instance, @status, @sub_status, @case_status, @correlation, @revision, @last_hash, @last_at, @state)
       AS fresh (instance_id, status, sub_status, case_status, correlation_id, revision, last_hash, last_at, state)
 WHERE instance.instance_id = fresh.instance_id;
