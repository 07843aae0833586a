-- A file that was written, or is not wanted any more.
DELETE FROM waiting_file WHERE account_id = @account AND purpose = @purpose;
