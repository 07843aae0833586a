-- When the next timer is due.
SELECT due_at FROM timer WHERE NOT parked ORDER BY due_at LIMIT 1;
