package io.cityhelm.core.alert;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Place;
import java.time.Instant;
import java.util.Optional;

/**
 * What an alert says.
 *
 * @param source the connector it came through
 * @param category an incident category of the city pack, or the source's own word when the pack has none
 * @param grade how grave: for a warning, the grade of its colour (red I … blue IV)
 * @param text the source's own words
 * @param place where; for an area, a point in it and the jurisdiction that holds it
 * @param observedAt by the source's clock
 * @param expires when the source says it is over by itself
 */
public record AlertContent(
        AlertKind kind,
        String source,
        String category,
        Grade grade,
        String title,
        String text,
        Place place,
        Instant observedAt,
        Optional<Instant> expires) {}
