-- Delegations: those that stand are found by their end. An entry names on whose behalf it was made.
ALTER TABLE journal ADD COLUMN on_behalf TEXT;

CREATE TABLE delegation (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    until   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX delegation_by_end ON delegation (ended, until);
