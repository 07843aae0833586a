-- One more of the keys that seal cookies and forms.
INSERT INTO data_protection_key (name, xml) VALUES (@name, @xml);
