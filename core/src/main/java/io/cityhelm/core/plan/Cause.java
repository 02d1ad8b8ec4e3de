package io.cityhelm.core.plan;

import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Duration;
import java.util.Optional;

/**
 * Why the trigger of a plan held, as it was then.
 *
 * @param subject the key of the warning, the id of the incident, or the id of the indicator
 * @param title of the warning or the incident; empty for an indicator, whose name is in the pack
 * @param place where it is
 * @param grade of the incident, or of the warning's colour
 * @param figure of the indicator
 */
public record Cause(
        CauseKind kind,
        String subject,
        String title,
        JurisdictionCode place,
        Optional<Grade> grade,
        Optional<Figure> figure) {

    /**
     * A value that was too high for too long, in the indicator's unit.
     *
     * @param value the latest
     * @param lasting how long it had to last
     */
    public record Figure(double value, double atLeast, Duration lasting) {}

    /** Whether it is about the same warning, incident or indicator of a place, whatever its grade or value is now. */
    public boolean isAboutTheSameAs(Cause other) {
        return kind == other.kind && subject.equals(other.subject) && place.equals(other.place);
    }
}
