-- The keys that seal cookies and forms.
SELECT xml FROM data_protection_key ORDER BY key_id;
