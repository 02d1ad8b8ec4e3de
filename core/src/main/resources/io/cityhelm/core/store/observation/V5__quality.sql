-- What arrived, per link and day: small, and kept for longer than what arrived itself, so that a trend can be seen.
CREATE TABLE quality_day (
    link     TEXT    NOT NULL,
    subject  TEXT    NOT NULL,
    day      TEXT    NOT NULL,
    accepted INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    complete INTEGER NOT NULL,
    timely   INTEGER NOT NULL,
    repeated INTEGER NOT NULL,
    slots    INTEGER NOT NULL,
    -- when the first came, microseconds since 1970; far in the future when none did
    first    INTEGER NOT NULL,
    PRIMARY KEY (link, subject, day)
) STRICT, WITHOUT ROWID;

-- Which record of which document was not taken, so that it can be looked at whole, and taken after the mapping was mended.
ALTER TABLE quarantine ADD COLUMN receipt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN record INTEGER NOT NULL DEFAULT 0;
ALTER TABLE quarantine ADD COLUMN replayed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX quarantine_by_link ON quarantine (connector, number);
