-- Activations of plans: those that are not over are what the peace/war state of every place follows from.
CREATE TABLE activation (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    over    INTEGER NOT NULL,
    since   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX activation_by_end ON activation (over, since);
