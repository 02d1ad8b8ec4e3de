-- Geofences; ended ones stay, as the journal has them.
CREATE TABLE fence (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    at      TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX fence_standing ON fence (at) WHERE ended = 0;
