-- Incidents that were the same as another are read there: with their orders and their story.
ALTER TABLE incident ADD COLUMN merged_into TEXT;
CREATE INDEX incident_merged ON incident (merged_into) WHERE merged_into IS NOT NULL;

-- The reports upward of each incident, one row an incident.
CREATE TABLE report_file (
    id      TEXT    PRIMARY KEY,
    version INTEGER NOT NULL,
    state   TEXT    NOT NULL
) STRICT;
