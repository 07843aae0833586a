-- The working days that a task's due date is counted in: when the calendar changes, those are the ones to count again.
-- Not indexed: open tasks are looked through once a change of the calendar, and every burst would pay for an index.
ALTER TABLE task ADD COLUMN due_working_days int;
