-- One process delivers at a time; the others wait the few milliseconds that it takes. Nothing else is locked by then.
-- What follows is another statement, so that it sees what the one before has committed.
SELECT one FROM event_turn FOR UPDATE;
