-- Where units were in the last hours; times are microseconds since 1970.
CREATE TABLE track (
    unit TEXT    NOT NULL,
    at   INTEGER NOT NULL,
    lon  REAL    NOT NULL,
    lat  REAL    NOT NULL,
    PRIMARY KEY (unit, at)
) STRICT, WITHOUT ROWID;
CREATE INDEX track_by_age ON track (at);
