-- What a receiver is told about a message, in the transaction that takes the message. Decided once.
INSERT INTO notice (message_id, region, role, opd, person, type, text, instance_id, created_at)
VALUES (@message, @region, @role, @opd, @person, @type, @text, @instance, @now)
ON CONFLICT ON CONSTRAINT a_message_makes_one_notice_for_each_receiver DO NOTHING;
