-- Call ladders: the next step's time is a row, so that a start arms every timer by reading.
CREATE TABLE calling (
    id       TEXT    PRIMARY KEY,
    version  INTEGER NOT NULL,
    incident TEXT    NOT NULL,
    due      TEXT,
    unsent   INTEGER NOT NULL,
    asking   INTEGER NOT NULL,
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX calling_by_incident ON calling (incident);
CREATE INDEX calling_due ON calling (due) WHERE due IS NOT NULL;
CREATE INDEX calling_unsent ON calling (id) WHERE unsent = 1;
CREATE INDEX calling_asking ON calling (id) WHERE asking = 1;
