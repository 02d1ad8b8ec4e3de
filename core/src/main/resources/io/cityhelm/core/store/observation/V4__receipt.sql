-- What came over the links, many documents to a block, each once; the oldest blocks go first. Times are microseconds since 1970.
CREATE TABLE receipt_block (
    first INTEGER PRIMARY KEY,
    last  INTEGER NOT NULL,
    at    INTEGER NOT NULL,
    -- bytes of all blocks ever written, this one included: what is held is known without looking at each
    upto  INTEGER NOT NULL,
    body  BLOB    NOT NULL
) STRICT;

-- Each opening of the file numbers its receipts anew above those of the one before: a number is never used twice, also
-- when what it stood for never reached the disk.
CREATE TABLE receipt_opening (number INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;

-- How the links' files said that documents are read, from when on.
CREATE TABLE mapping (
    link    TEXT    NOT NULL,
    since   INTEGER NOT NULL,
    version TEXT    NOT NULL,
    file    TEXT    NOT NULL,
    members TEXT    NOT NULL,
    PRIMARY KEY (link, since)
) STRICT, WITHOUT ROWID;
CREATE INDEX mapping_by_version ON mapping (version);

CREATE TABLE alert_origin (
    number  INTEGER PRIMARY KEY AUTOINCREMENT,
    alert   TEXT    NOT NULL UNIQUE,
    receipt INTEGER NOT NULL,
    record  INTEGER NOT NULL
) STRICT;

ALTER TABLE sample ADD COLUMN receipt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE sample ADD COLUMN record INTEGER NOT NULL DEFAULT 0;
ALTER TABLE latest ADD COLUMN receipt INTEGER NOT NULL DEFAULT 0;
ALTER TABLE latest ADD COLUMN record INTEGER NOT NULL DEFAULT 0;
