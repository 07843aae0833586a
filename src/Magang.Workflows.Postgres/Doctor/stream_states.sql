-- Every state, with the bookmarks that its rows show.
SELECT instance.instance_id, instance.revision, instance.status, instance.state,
       coalesce((SELECT array_agg(bookmark.bookmark_id ORDER BY bookmark.bookmark_id)
                   FROM bookmark
                  WHERE bookmark.instance_id = instance.instance_id), '{}') AS bookmarks
  FROM instance
 ORDER BY instance.instance_id;
