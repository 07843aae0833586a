-- One publication at a time: which version is the newest of what it uses, and who follows it, must not change meanwhile.
-- Readers and running instances are not held up.
LOCK TABLE definition_use IN SHARE ROW EXCLUSIVE MODE;
