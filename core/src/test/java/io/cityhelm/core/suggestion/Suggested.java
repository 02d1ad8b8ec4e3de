package io.cityhelm.core.suggestion;

import io.cityhelm.core.Town;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertContent;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.alert.AlertKind;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.indicator.Sample;
import io.cityhelm.core.indicator.SampleKey;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Cause;
import io.cityhelm.core.plan.CauseKind;
import io.cityhelm.core.plan.ResponseLevel;
import io.cityhelm.core.plan.SuggestionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Warnings, incidents and rain of the made-up town that speak for its flood plan. */
public final class Suggested {

    public static final SuggestionId ID = SuggestionId.of("flood", 1);
    public static final Cause WARNING = new Cause(
            CauseKind.WARNING, "cap:rain-1", "heavy rain", Town.GRID, Optional.of(Grade.II), Optional.empty());
    public static final Cause RAIN = new Cause(
            CauseKind.INDICATOR,
            "rain-hour",
            "",
            Town.DISTRICT,
            Optional.empty(),
            Optional.of(new Cause.Figure(130, 125, Duration.ofMinutes(10))));
    static final Facts NOTHING = new Facts(List.of(), List.of(), List.of(), List.of());

    private Suggested() {}

    /** An open warning of a colour at the grid. */
    public static Alert warning(String key, Grade colour, String title) {
        return alert(key, AlertKind.WARNING, colour, title);
    }

    static Alert alert(String key, AlertKind kind, Grade grade, String title) {
        AlertContent content =
                new AlertContent(kind, "cap", "weather", grade, title, "", Town.PLACE, Town.NOON, Optional.empty());
        return Alert.evolve(null, new AlertEvent.AlertRaised(AlertKey.of("cap", key), content, Town.NOON));
    }

    static Incident incident(int number, Grade grade, String category) {
        Incident reported = Incident.evolve(
                null,
                new IncidentEvent.IncidentReported(
                        new IncidentId(new UUID(3, number)),
                        "20261122-000" + number,
                        "water in the street",
                        category,
                        grade,
                        Town.PLACE,
                        Town.STREET,
                        "call",
                        Optional.empty(),
                        Town.NOON));
        return Incident.evolve(reported, new IncidentEvent.IncidentVerified(grade, "", Town.NOON));
    }

    static Incident at(Incident incident, JurisdictionCode place) {
        return Incident.evolve(
                Incident.evolve(
                        null,
                        new IncidentEvent.IncidentReported(
                                incident.id(),
                                incident.number(),
                                incident.title(),
                                incident.category(),
                                incident.grade(),
                                new Place(Town.PLACE.point(), place, ""),
                                incident.owner(),
                                "call",
                                Optional.empty(),
                                Town.NOON)),
                new IncidentEvent.IncidentVerified(incident.grade(), "", Town.NOON));
    }

    /** Rain of the district, one value every five minutes. */
    static Course rain(double... values) {
        return rainAt(Town.DISTRICT, values);
    }

    static Course rainAt(JurisdictionCode place, double... values) {
        List<Sample> samples = new ArrayList<>();
        for (double value : values) {
            var at = Town.NOON.plus(Duration.ofMinutes(5L * samples.size()));
            samples.add(new Sample(new SampleKey("rain-hour", place), value, at, at, "weather"));
        }
        return new Course(new SampleKey("rain-hour", place), samples);
    }

    static Facts facts(List<Alert> alerts, List<Incident> incidents, List<Course> courses, Activation... activations) {
        return new Facts(alerts, incidents, List.of(activations), courses);
    }

    static Suggestion open(Proposed proposed) {
        return Suggestion.evolve(null, new SuggestionEvent.PlanSuggested(ID, proposed, Town.NOON));
    }

    static Proposed flood(ResponseLevel level, Cause cause) {
        return new Proposed("flood", level, Town.DISTRICT, cause);
    }
}
