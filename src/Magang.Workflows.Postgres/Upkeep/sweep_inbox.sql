-- Messages that no relay will bring again.
DELETE FROM inbox WHERE received_at < @before;
