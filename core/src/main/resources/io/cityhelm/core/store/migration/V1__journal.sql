-- The record. Append-only: the triggers refuse everything else, also from a tool that opens the file.
CREATE TABLE journal (
    sequence      INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL,
    stream_kind   TEXT    NOT NULL,
    stream_id     TEXT    NOT NULL,
    version       INTEGER NOT NULL,
    type          TEXT    NOT NULL,
    schema        INTEGER NOT NULL,
    at            TEXT    NOT NULL,
    actor_kind    TEXT    NOT NULL,
    actor         TEXT    NOT NULL,
    jurisdiction  TEXT    NOT NULL,
    payload       TEXT    NOT NULL,
    previous_hash TEXT    NOT NULL,
    hash          TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX journal_stream ON journal (stream_kind, stream_id, version);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
-- INSERT OR REPLACE deletes what it replaces without asking the trigger above.
CREATE TRIGGER journal_is_never_overwritten BEFORE INSERT ON journal
WHEN NEW.sequence <= (SELECT COALESCE(MAX(sequence), 0) FROM journal)
    OR EXISTS (SELECT 1 FROM journal
        WHERE stream_kind = NEW.stream_kind AND stream_id = NEW.stream_id AND version = NEW.version)
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- Read models: a state as JSON, and beside it what is searched for. All can be rebuilt from the journal.
CREATE TABLE incident (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    since   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX incident_by_end ON incident (ended, since);

CREATE TABLE "order" (
    id       TEXT    PRIMARY KEY,
    version  INTEGER NOT NULL,
    incident TEXT    NOT NULL,
    ended    INTEGER NOT NULL,
    outward  INTEGER NOT NULL,
    lapses   TEXT,
    state    TEXT    NOT NULL
) STRICT;
CREATE INDEX order_by_incident ON "order" (incident);
CREATE INDEX order_open ON "order" (id) WHERE ended = 0;
CREATE INDEX order_outward ON "order" (id) WHERE outward = 1;
CREATE INDEX order_lapses ON "order" (lapses) WHERE lapses IS NOT NULL;

CREATE TABLE alert (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    ended   INTEGER NOT NULL,
    since   TEXT    NOT NULL,
    wakes   TEXT,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX alert_open ON alert (since) WHERE ended = 0;
CREATE INDEX alert_wakes ON alert (wakes) WHERE wakes IS NOT NULL;

-- Which entries tell of which incident.
CREATE TABLE timeline (
    incident TEXT    NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (incident, sequence)
) STRICT, WITHOUT ROWID;

-- People of this workstation. Not in the journal: a record that is exported must not carry password hashes.
CREATE TABLE account (
    id            TEXT    PRIMARY KEY,
    name          TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    jurisdiction  TEXT    NOT NULL,
    password_hash TEXT    NOT NULL
) STRICT;
