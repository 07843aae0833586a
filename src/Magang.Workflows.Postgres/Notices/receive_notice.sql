-- A notice for one receiver. The same message makes no second one for the same receiver.
INSERT INTO notice (message_id, region, role, opd, person, type, text, instance_id, created_at)
VALUES (@message, @region, @role, @opd, @person, @type, @text, @instance, @created_at)
ON CONFLICT DO NOTHING;
