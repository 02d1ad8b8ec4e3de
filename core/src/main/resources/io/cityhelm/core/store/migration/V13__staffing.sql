-- Who stands on the posts of responses; the row of a response has its id. Those of responses that ended stay, for the review.
CREATE TABLE staffing (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    over    INTEGER NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
CREATE INDEX staffing_live ON staffing (over) WHERE over = 0;
