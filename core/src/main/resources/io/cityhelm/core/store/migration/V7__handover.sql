-- Handovers: one that waits for a signature, and the last that both signed, are found by their seat.
CREATE TABLE handover (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    seat    TEXT    NOT NULL,
    ended   INTEGER NOT NULL,
    taken   TEXT,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX handover_by_seat ON handover (seat, taken);
