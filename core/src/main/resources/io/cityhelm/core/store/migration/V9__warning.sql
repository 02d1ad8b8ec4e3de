-- Warnings that this city gives out: those on their way to the platform, those whose time is over, and every identifier
-- that was used, so that none is used twice.
CREATE TABLE warning (
    id          TEXT    PRIMARY KEY,
    version     INTEGER NOT NULL,
    over        INTEGER NOT NULL,
    outward     INTEGER NOT NULL,
    ends        TEXT    NOT NULL,
    since       TEXT    NOT NULL,
    identifiers TEXT    NOT NULL,
    state       TEXT    NOT NULL
) STRICT;
CREATE INDEX warning_by_end ON warning (over, ends);
CREATE INDEX warning_outward ON warning (outward) WHERE outward = 1;
