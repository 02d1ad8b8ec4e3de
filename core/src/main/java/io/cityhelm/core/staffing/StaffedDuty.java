package io.cityhelm.core.staffing;

import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Post;
import io.cityhelm.core.plan.ResponseInForce;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a call about one incident is for while responses are in force: who stands on their posts first, then who is on duty
 * anyway. A department is called at its own posts; a cockpit, whose calls ring on screens, by the accounts on the posts of
 * the response of its own scope. Pure.
 *
 * @param peace who is on duty without a response
 * @param responses that bear on the incident, the strictest first
 * @param staffings of these
 */
public record StaffedDuty(OnDuty peace, List<Activation> responses, List<Staffing> staffings) implements OnDuty {

    public StaffedDuty {
        responses = List.copyOf(responses);
        staffings = List.copyOf(staffings);
    }

    /**
     * The duty for an incident: responses in force at its place in its domain, and those that are led from it.
     *
     * @param domain of the incident's category; empty when it has none
     * @param live the activations that are not over
     */
    public static OnDuty about(
            Incident incident,
            Optional<String> domain,
            Collection<Activation> live,
            Collection<Staffing> staffings,
            JurisdictionTree tree,
            OnDuty peace) {
        List<Activation> bearing = live.stream()
                .filter(one -> one.terms().lead().id().equals(incident.id())
                        || domain.filter(one.terms().domain()::equals).isPresent())
                .toList();
        return ResponseInForce.at(incident.place().jurisdiction(), bearing, tree)
                .<OnDuty>map(now -> new StaffedDuty(peace, now.all(), List.copyOf(staffings)))
                .orElse(peace);
    }

    @Override
    public List<String> persons(String addressee, Instant at) {
        Set<String> all = new LinkedHashSet<>();
        for (Activation response : responses) {
            staffings.stream()
                    .filter(one -> one.activation().equals(response.id()))
                    .flatMap(one -> called(response, one, addressee, at))
                    .forEach(all::add);
        }
        all.addAll(peace.persons(addressee, at));
        return new ArrayList<>(all);
    }

    /** In the order of the roster, so that whoever commands is called first. */
    private static Stream<String> called(Activation response, Staffing staffing, String addressee, Instant at) {
        boolean cockpit = response.terms().scope().value().equals(addressee);
        return response.measures().roster().stream()
                .filter(duty -> cockpit || duty.department().equals(addressee))
                .flatMap(duty -> staffing.stints().stream()
                        .filter(stint -> stint.post().equals(Post.of(duty)) && stint.covers(at)))
                .map(Stint::person)
                .filter(person -> !cockpit || person.account().isPresent())
                .map(Person::called);
    }
}
