package io.cityhelm.core.attention;

import io.cityhelm.core.calling.Call;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.Rung.Callee;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Calls that reached a cockpit and that nobody has acknowledged: they ask the seat that was called. Pure. */
final class CallNeeds {

    private CallNeeds() {}

    static List<Need> of(JurisdictionCode seat, Collection<Calling> callings, Collection<Incident> incidents) {
        List<Need> needs = new ArrayList<>();
        for (Calling calling : callings) {
            Optional<Call> call = calling.asking().stream()
                    .filter(asking -> asking.callee() == Callee.LEVEL_ABOVE
                            && asking.addressee().equals(seat.value()))
                    .findFirst();
            incidents.stream()
                    .filter(incident -> incident.id().equals(calling.incident()))
                    .findFirst()
                    .ifPresent(incident -> call.ifPresent(asking -> needs.add(need(calling, asking, incident))));
        }
        return needs;
    }

    /** It was late already when it came here, so the clock of the row runs from the call. */
    private static Need need(Calling calling, Call call, Incident incident) {
        return new Need(
                Need.What.ANSWER_CALL,
                new Need.Subject.OfOrder(calling.order(), incident.id()),
                incident.grade(),
                incident.title(),
                calling.department(),
                Optional.of(call.at()));
    }
}
