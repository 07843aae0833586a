-- Published events that nobody asks for any more; the journal keeps what was decided.
DELETE FROM outbox WHERE published_at < @before;
