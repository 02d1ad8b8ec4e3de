-- What people decided about links that bring data in.
CREATE TABLE link (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    paused  INTEGER NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
