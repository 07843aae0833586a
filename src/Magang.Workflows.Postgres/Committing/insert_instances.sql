-- New instances.
INSERT INTO instance (instance_id, region, opd, person, host, definition_id, definition_version, status, sub_status,
                      case_status, correlation_id, parent_id, revision, last_hash, started_at, last_at, state)
SELECT *
  FROM unnest(@instance, @region, @opd, @person, @host, @definition, @version, @status, @sub_status, @case_status,
              @correlation, @parent, @revision, @last_hash, @started_at, @last_at, @state);
