package io.cityhelm.core.attention;

import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.force.AccountabilityCheck;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.room.Note;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What units on scene and notes ask of a seat: accountability checks that are open or missed, and mentions. Pure. */
public final class ForceNeeds {

    private ForceNeeds() {}

    /** @param assignments the open ones @param notes those that somebody has not read */
    public static List<Need> of(
            JurisdictionCode seat,
            Collection<Incident> incidents,
            Collection<Assignment> assignments,
            Collection<Note> notes) {
        Map<IncidentId, Incident> byId =
                incidents.stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        List<Need> needs = new ArrayList<>();
        assignments.forEach(assignment -> Optional.ofNullable(byId.get(assignment.incident()))
                .filter(incident -> incident.owner().equals(seat))
                .flatMap(incident -> check(assignment, incident))
                .ifPresent(needs::add));
        notes.stream()
                .filter(note -> note.waitsFor(seat))
                .forEach(note -> Optional.ofNullable(byId.get(note.incident()))
                        .ifPresent(incident -> needs.add(mention(note, incident))));
        return List.copyOf(needs);
    }

    /** A question that is open is due at its end; one that was missed has been due since. */
    private static Optional<Need> check(Assignment assignment, Incident incident) {
        return assignment
                .check()
                .flatMap(AccountabilityCheck::answerBy)
                .map(until -> need(
                        assignment.check().orElseThrow().missedSince().isPresent() ? What.FIND_UNIT : What.CHECK_UNIT,
                        incident,
                        assignment.unit().name(),
                        Optional.of(until)));
    }

    private static Need mention(Note note, Incident incident) {
        return need(What.READ_NOTE, incident, note.by(), Optional.empty());
    }

    private static Need need(What what, Incident incident, String about, Optional<Instant> due) {
        return new Need(what, new Subject.OfIncident(incident.id()), incident.grade(), incident.title(), about, due);
    }
}
