-- What was observed: not the record, so it is kept for a while and then forgotten. Times are microseconds since 1970.
CREATE TABLE sample (
    indicator    TEXT    NOT NULL,
    jurisdiction TEXT    NOT NULL,
    observed     INTEGER NOT NULL,
    received     INTEGER NOT NULL,
    value        REAL    NOT NULL,
    source       TEXT    NOT NULL,
    PRIMARY KEY (indicator, jurisdiction, observed)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_by_age ON sample (observed);

-- The latest of each key outlives the retention: a slow indicator must not come up empty.
CREATE TABLE latest (
    indicator    TEXT    NOT NULL,
    jurisdiction TEXT    NOT NULL,
    observed     INTEGER NOT NULL,
    received     INTEGER NOT NULL,
    value        REAL    NOT NULL,
    source       TEXT    NOT NULL,
    PRIMARY KEY (indicator, jurisdiction)
) STRICT, WITHOUT ROWID;

CREATE TABLE unit (
    id    TEXT PRIMARY KEY,
    state TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: numbers are never used again, so that the oldest are those far below the newest.
CREATE TABLE quarantine (
    number    INTEGER PRIMARY KEY AUTOINCREMENT,
    connector TEXT NOT NULL,
    at        TEXT NOT NULL,
    reason    TEXT NOT NULL,
    raw       TEXT NOT NULL
) STRICT;
