package io.cityhelm.core.alert;

import io.cityhelm.core.alert.AlertEvent.AlertAcknowledged;
import io.cityhelm.core.alert.AlertEvent.AlertCleared;
import io.cityhelm.core.alert.AlertEvent.AlertPromoted;
import io.cityhelm.core.alert.AlertEvent.AlertRaised;
import io.cityhelm.core.alert.AlertEvent.AlertRearmed;
import io.cityhelm.core.alert.AlertEvent.AlertShelved;
import io.cityhelm.core.alert.AlertEvent.AlertSuperseded;
import io.cityhelm.core.alert.AlertEvent.AlertTakenBack;
import io.cityhelm.core.incident.IncidentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An alert as it stands. Immutable; {@link AlertDecisions} decides, {@link #evolve} follows.
 *
 * @param holder who acknowledged or shelved it
 * @param note what they said
 * @param until when that runs out
 * @param incident what it became
 * @param refused what it was said not to be; older states have none
 */
public record Alert(
        AlertKey key,
        AlertContent content,
        AlertState state,
        Instant raisedAt,
        Optional<String> holder,
        String note,
        Optional<Instant> until,
        Optional<IncidentId> incident,
        List<IncidentId> refused) {

    public Alert {
        refused = refused == null ? List.of() : List.copyOf(refused);
    }

    /**
     * The alert after an event. Pure.
     *
     * @param before null before the first event
     */
    public static Alert evolve(Alert before, AlertEvent event) {
        return switch (event) {
            case AlertRaised e -> raised(e);
            case AlertEvent.AlertPlaced e -> before;
            case AlertAcknowledged e -> before.held(AlertState.ACKNOWLEDGED, e.by(), e.note(), e.until());
            case AlertShelved e -> before.held(AlertState.SHELVED, e.by(), e.reason(), e.until());
            case AlertRearmed e -> before.in(AlertState.RAISED, "", Optional.empty());
            case AlertTakenBack e -> before.in(AlertState.RAISED, "", Optional.empty());
            case AlertPromoted e -> before.in(AlertState.PROMOTED, "", Optional.of(e.incident()));
            case AlertEvent.TwinRefused e -> before.refusing(e.incident());
            case AlertSuperseded e -> before.in(AlertState.SUPERSEDED, e.by().value(), Optional.empty());
            case AlertCleared e -> before.in(AlertState.CLEARED, e.reason(), Optional.empty());
        };
    }

    private static Alert raised(AlertRaised e) {
        return new Alert(
                e.alert(),
                e.content(),
                AlertState.RAISED,
                e.at(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Alert refusing(IncidentId twin) {
        List<IncidentId> all = new ArrayList<>(refused);
        all.add(twin);
        return new Alert(key, content, state, raisedAt, holder, note, until, incident, all);
    }

    private Alert held(AlertState next, String by, String note, Instant until) {
        return new Alert(key, content, next, raisedAt, Optional.of(by), note, Optional.of(until), incident, refused);
    }

    private Alert in(AlertState next, String note, Optional<IncidentId> became) {
        return new Alert(key, content, next, raisedAt, Optional.empty(), note, Optional.empty(), became, refused);
    }
}
