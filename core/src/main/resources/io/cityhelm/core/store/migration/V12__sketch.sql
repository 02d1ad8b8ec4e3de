-- What is drawn on the maps of incidents; erased ones stay, as the journal has them.
CREATE TABLE sketch (
    id       TEXT    PRIMARY KEY,
    version  INTEGER NOT NULL,
    incident TEXT    NOT NULL,
    erased   INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX sketch_by_incident ON sketch (incident, at) WHERE erased = 0;
