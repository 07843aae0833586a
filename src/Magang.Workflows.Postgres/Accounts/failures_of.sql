-- How often signing in failed for a name since an instant, whether there is such an account or not.
SELECT count(*) FROM security_event WHERE kind = @kind AND subject = @subject AND at > @since;
