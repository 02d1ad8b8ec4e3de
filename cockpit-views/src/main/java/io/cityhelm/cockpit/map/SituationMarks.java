package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.force.Unit;
import io.cityhelm.core.force.UnitStatus;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands on the map as marks: incidents, alerts that nobody turned into one, and units. Pure. */
final class SituationMarks {

    /** Distances that help to judge by eye; they are no model of an impact. */
    private static final double[] RINGS = {1_000, 2_000};

    private final Messages messages;

    SituationMarks(Messages messages) {
        this.messages = messages;
    }

    List<Mark> of(Picture picture, List<Unit> units, Optional<Need.Subject> selected) {
        Optional<IncidentId> chosen = selected.flatMap(Need.Subject::ofWhichIncident);
        List<Mark> marks = new ArrayList<>();
        picture.incidents().forEach(i -> marks.add(incident(i.state(), chosen)));
        picture.alerts().forEach(a -> marks.add(alert(a.state())));
        Map<String, IncidentId> byOrder = incidents(picture, units);
        units.forEach(u -> marks.add(unit(u, byOrder, chosen)));
        return marks;
    }

    /** For which incidents the units are under way, by the order that each carries: few, of very many orders. */
    private static Map<String, IncidentId> incidents(Picture picture, List<Unit> units) {
        Set<String> carried =
                units.stream().flatMap(unit -> unit.order().stream()).collect(Collectors.toSet());
        Map<String, IncidentId> byOrder = new HashMap<>();
        if (!carried.isEmpty()) {
            picture.orders().stream()
                    .map(Versioned::state)
                    .filter(order -> carried.contains(order.id().toString()))
                    .forEach(order -> byOrder.put(order.id().toString(), incidentOf(order)));
        }
        return byOrder;
    }

    /** The id of the mark of a subject. */
    static String markId(Need.Subject subject) {
        return switch (subject) {
            case Need.Subject.OfAlert alert -> "alert:" + alert.alert().value();
            case Need.Subject.OfWarning warning -> "warning:" + warning.warning();
            case Need.Subject.OfIncident incident -> markId(incident.incident());
            case Need.Subject.OfOrder order -> markId(order.incident());
            // a plan and its scope are no point on the map
            case Need.Subject.OfSuggestion suggestion -> "suggestion:" + suggestion.suggestion();
            case Need.Subject.OfActivation activation -> "activation:" + activation.activation();
        };
    }

    /** The subject of a mark; empty for a unit. */
    static Optional<Need.Subject> subject(Mark mark, Picture picture) {
        return picture.incidents().stream()
                .map(i -> (Need.Subject) new Need.Subject.OfIncident(i.state().id()))
                .filter(s -> markId(s).equals(mark.id()))
                .findFirst()
                .or(() -> picture.alerts().stream()
                        .map(a -> (Need.Subject)
                                new Need.Subject.OfAlert(a.state().key()))
                        .filter(s -> markId(s).equals(mark.id()))
                        .findFirst());
    }

    private Mark incident(Incident incident, Optional<IncidentId> chosen) {
        Mark mark = Mark.incident(
                markId(incident.id()), incident.place().point(), grade(incident.grade()), incident.title());
        Mark loud = incident.stage() == IncidentStage.REPORTED ? mark.asUrgent() : mark;
        return chosen.filter(incident.id()::equals).isPresent() ? loud.withRings(RINGS) : loud;
    }

    private Mark alert(Alert alert) {
        Mark mark = Mark.alert(
                "alert:" + alert.key().value(),
                alert.content().place().point(),
                grade(alert.content().grade()),
                alert.content().title());
        return alert.state() == AlertState.RAISED ? mark.asUrgent() : mark;
    }

    private Mark unit(Unit unit, Map<String, IncidentId> byOrder, Optional<IncidentId> chosen) {
        String label = messages.text("cockpit.map.unit", unit.name(), messages.name(unit.status()));
        Mark mark = Mark.unit("unit:" + unit.id(), unit.place(), label);
        Optional<IncidentId> works = unit.order().map(byOrder::get);
        if (works.isPresent() && works.equals(chosen)) {
            return mark.linkedTo(markId(works.get()));
        }
        return waits(unit.status()) ? mark.asQuiet() : mark;
    }

    /** Whether nobody needs to follow the unit now: a hundred names of waiting cars would bury those on their way. */
    private static boolean waits(UnitStatus status) {
        return status == UnitStatus.AVAILABLE || status == UnitStatus.OUT_OF_SERVICE;
    }

    private static IncidentId incidentOf(Order order) {
        return order.content().incident();
    }

    private static String markId(IncidentId id) {
        return "incident:" + id.value();
    }

    private static MarkGrade grade(Grade grade) {
        return MarkGrade.values()[grade.ordinal()];
    }
}
