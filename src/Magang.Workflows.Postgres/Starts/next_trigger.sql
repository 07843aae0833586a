-- When the next trigger is due.
SELECT due_at FROM trigger WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1;
