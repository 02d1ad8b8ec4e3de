-- Incidents that are put off come back by themselves: found by when.
ALTER TABLE incident ADD COLUMN wakes TEXT;
CREATE INDEX incident_by_wake ON incident (wakes) WHERE wakes IS NOT NULL;
