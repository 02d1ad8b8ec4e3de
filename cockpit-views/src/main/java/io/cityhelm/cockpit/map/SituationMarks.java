package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.IncidentStage;
import io.cityhelm.core.replay.PastSituation;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.MarkGrade;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands on the map as marks: incidents, alerts that nobody turned into one, and the force. */
final class SituationMarks {

    private final ForceMarks force;

    SituationMarks(ForceMarks force) {
        this.force = force;
    }

    List<Mark> of(Picture picture, Optional<Need.Subject> selected) {
        Optional<IncidentId> chosen = selected.flatMap(Need.Subject::ofWhichIncident);
        List<Mark> marks = new ArrayList<>();
        picture.incidents().forEach(i -> marks.add(incident(i.state(), chosen)));
        picture.alerts().forEach(a -> marks.add(alert(a.state())));
        marks.addAll(force.of(picture, chosen));
        return marks;
    }

    /** What stood at another time: incidents and alerts as they were, units where they were last. Nothing blinks. */
    List<Mark> past(PastSituation past, Instant moment) {
        List<Mark> marks = new ArrayList<>();
        past.incidents(moment)
                .forEach(each -> marks.add(
                        Mark.incident(markId(each.id()), each.place().point(), grade(each.grade()), each.title())));
        past.alerts(moment)
                .forEach(each -> marks.add(Mark.alert(
                        "alert:" + each.key().value(),
                        each.content().place().point(),
                        grade(each.content().grade()),
                        each.content().title())));
        marks.addAll(force.past(moment));
        return marks;
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

    /** The subject of a mark; empty for a unit and a depot. */
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
        return chosen.filter(incident.id()::equals).isPresent() ? loud.withRings(ImpactRings.metres()) : loud;
    }

    private Mark alert(Alert alert) {
        Mark mark = Mark.alert(
                "alert:" + alert.key().value(),
                alert.content().place().point(),
                grade(alert.content().grade()),
                alert.content().title());
        return alert.state() == AlertState.RAISED ? mark.asUrgent() : mark;
    }

    static String markId(IncidentId id) {
        return "incident:" + id.value();
    }

    private static MarkGrade grade(Grade grade) {
        return MarkGrade.values()[grade.ordinal()];
    }
}
