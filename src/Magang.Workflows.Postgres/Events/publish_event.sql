-- Takes an event in, unless its key was used before: then the first one's id and name come back.
-- DO NOTHING: of two that come at once one waits for the other's commit, gets no row, and asks again.
WITH event AS (
  SELECT nextval(pg_get_serial_sequence('kept_event', 'event_id')) AS event_id
), taken AS (
  INSERT INTO event_key (key, name, event_id, created_at)
  SELECT @key, @name, event_id, @now FROM event
  ON CONFLICT (key) DO NOTHING
  RETURNING event_id
), kept AS (
  INSERT INTO kept_event (event_id, name, region, correlation_id, said_by, payload, published_at)
  OVERRIDING SYSTEM VALUE
  SELECT event_id, @name, @region, @correlation, @said_by::json, @payload::json, @now FROM taken
)
SELECT event_id, @name AS name, false AS is_repeat FROM taken
UNION ALL
SELECT event_id, name, true FROM event_key WHERE key = @key;
