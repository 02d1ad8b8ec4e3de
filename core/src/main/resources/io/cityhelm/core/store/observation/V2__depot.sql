-- The last word of each depot's own system about its place and its doors.
CREATE TABLE depot (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;
