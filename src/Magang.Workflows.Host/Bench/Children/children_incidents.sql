-- What stopped instances, by code and activity.
SELECT code, activity_id, count(*), min(message)
  FROM incident
 GROUP BY code, activity_id
 ORDER BY code, activity_id;
