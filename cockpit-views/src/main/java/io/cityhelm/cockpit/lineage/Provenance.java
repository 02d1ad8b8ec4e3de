package io.cityhelm.cockpit.lineage;

import io.cityhelm.core.lineage.Origin;
import java.time.Instant;
import java.util.Optional;

/**
 * Something on the screen that came over a link, before it is traced.
 *
 * @param name what it is, in words: an indicator and its place, an alert, a unit
 * @param value what it says, in words
 * @param observed by the clock of the source
 * @param received by ours, when the value says so
 * @param link the id of the link that the value names; blank when it names none
 */
public record Provenance(
        String name, String value, Instant observed, Optional<Instant> received, String link, Origin origin) {}
