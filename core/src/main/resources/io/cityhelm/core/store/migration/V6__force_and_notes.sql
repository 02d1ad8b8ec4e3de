-- Units: one row a unit with its latest assignment. wakes: when an accountability check is to be asked or was missed.
CREATE TABLE assignment (
    id       TEXT    PRIMARY KEY,
    version  INTEGER NOT NULL,
    incident TEXT    NOT NULL,
    open     INTEGER NOT NULL,
    wakes    TEXT,
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX assignment_open ON assignment (incident) WHERE open = 1;
CREATE INDEX assignment_wakes ON assignment (wakes) WHERE wakes IS NOT NULL;

-- One row an article in a depot, from the first time that something was taken.
CREATE TABLE stock (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    state   TEXT    NOT NULL
) STRICT;

CREATE TABLE note (
    id       TEXT    PRIMARY KEY,
    version  INTEGER NOT NULL,
    incident TEXT    NOT NULL,
    unread   INTEGER NOT NULL,
    at       TEXT    NOT NULL,
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX note_by_incident ON note (incident, at);
CREATE INDEX note_unread ON note (at) WHERE unread = 1;
