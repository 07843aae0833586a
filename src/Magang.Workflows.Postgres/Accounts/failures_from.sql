-- How often signing in failed from an address since an instant.
SELECT count(*) FROM security_event WHERE kind = @kind AND address = @address AND at > @since;
