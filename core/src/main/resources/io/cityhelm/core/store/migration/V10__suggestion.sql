-- Suggestions to start a plan: those that have not lapsed are looked at whenever the triggers are.
CREATE TABLE suggestion (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    lapsed  INTEGER NOT NULL,
    since   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX suggestion_by_lapse ON suggestion (lapsed, since);
