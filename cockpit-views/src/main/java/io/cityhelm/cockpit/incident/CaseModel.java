package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.selection.Selection;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Ties;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The selected incident, or that of the selected order, with its orders and its record. FX thread. */
public final class CaseModel extends Selection<IncidentId, Case> {

    public CaseModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        super(
                services.background(),
                messages,
                seat,
                picture,
                CaseModel::incidentOf,
                id -> load(services.lookups(), id),
                "case.unknown");
    }

    /** The incident of a subject: an order's incident too; none for an alert. */
    static Optional<IncidentId> incidentOf(Need.Subject subject) {
        return subject.ofWhichIncident();
    }

    private static Optional<Case> load(Lookups lookups, IncidentId id) throws JournalUnavailableException {
        Situation situation = lookups.situation();
        Optional<Versioned<Incident>> incident = situation.incident(id);
        return incident.isPresent()
                ? Optional.of(new Case(
                        incident.get(),
                        situation.ordersOf(id),
                        lookups.callings().callingsOf(id),
                        situation.timeline(id),
                        related(situation, incident.get().state().ties()),
                        lookups.reports().of(id),
                        lookups.forces().openAssignments(id).stream()
                                .map(Versioned::state)
                                .toList(),
                        lookups.activations().live().stream()
                                .map(Versioned::state)
                                .toList()))
                : Optional.empty();
    }

    private static List<Incident> related(Situation situation, Ties ties) throws JournalUnavailableException {
        Stream<IncidentId> ids = Stream.of(
                        ties.parent().stream(),
                        ties.mergedInto().stream(),
                        ties.children().stream(),
                        ties.absorbed().stream())
                .flatMap(Function.identity());
        List<Incident> related = new ArrayList<>();
        for (IncidentId id : ids.toList()) {
            situation.incident(id).map(Versioned::state).ifPresent(related::add);
        }
        return related;
    }
}
