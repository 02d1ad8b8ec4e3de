package io.cityhelm.core.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityhelm.core.Shift;
import io.cityhelm.core.Town;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.IncidentEvent.IncidentEvaluated;
import io.cityhelm.core.incident.IncidentEvent.IncidentReopened;
import io.cityhelm.core.incident.IncidentEvent.IncidentReturned;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IncidentPropertyTest {

    @Property(tries = 200, seed = "20261122")
    void whoever_commands_whatever_the_trail_of_owners_holds_together_and_an_end_is_an_end(@ForAll Random random) {
        Shift shift = new Shift(random);
        Map<IncidentId, Incident> incidents = new HashMap<>();
        for (int i = 0; i < 150; i++) {
            Instant now = Town.NOON.plusSeconds(i);
            Shift.Step step = shift.next(now);
            if (step.request() instanceof Request.OnIncident(IncidentCommand command, OptionalLong seen)) {
                Incident before = incidents.get(command.incident());
                var decision = IncidentDecisions.decide(before, command, Town.context(step.actor(), now), 0);
                for (IncidentEvent event : decision.fold(events -> events, (Refusal no) -> List.<IncidentEvent>of())) {
                    Incident after = Incident.evolve(before, event);
                    check(before, event, after);
                    incidents.put(after.id(), after);
                    before = after;
                }
            }
        }
    }

    private static void check(Incident before, IncidentEvent event, Incident after) {
        if (before == null) {
            assertThat(after.formerOwners()).isEmpty();
            assertThat(after.stage()).isEqualTo(IncidentStage.REPORTED);
            return;
        }
        boolean open = after.stage() == IncidentStage.VERIFIED || after.stage() == IncidentStage.IN_PROGRESS;
        assertThat(open || (after.holds().asked().isEmpty() && !after.holds().isDeferred()))
                .as("only what is to be handled is put off")
                .isTrue();
        assertThat(after.holds().asked().isPresent() && after.holds().isDeferred())
                .as("what is put off is not asked for again")
                .isFalse();
        assertThat(after.holds()
                        .supervision()
                        .filter(watch -> Town.TREE.covers(after.owner(), watch.level()))
                        .filter(watch -> !(event instanceof IncidentEvent.IncidentTakenOver
                                || event instanceof IncidentEvent.IncidentEscalated
                                || event instanceof IncidentReturned))
                        .isPresent())
                .as("nobody watches over themself")
                .isFalse();
        assertThat(after.reportedAt()).isEqualTo(before.reportedAt());
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(Town.TREE.find(after.owner())).isPresent();
        assertThat(Town.TREE.covers(after.owner(), after.place().jurisdiction()))
                .as("whoever answers for it has the place")
                .isTrue();
        if (before.stage().isEnded()) {
            boolean undone = event instanceof IncidentReopened && before.stage() == IncidentStage.CLOSED;
            assertThat(undone || event instanceof IncidentEvaluated || after.equals(before))
                    .as("an end is an end, unless a closed one is reopened: %s", event)
                    .isTrue();
        }
        if (event instanceof IncidentReturned) {
            assertThat(trail(after))
                    .isEqualTo(trail(before).subList(0, trail(before).size() - 1));
        } else if (!after.owner().equals(before.owner())) {
            assertThat(trail(after).subList(0, trail(after).size() - 1)).isEqualTo(trail(before));
        } else {
            assertThat(trail(after)).isEqualTo(trail(before));
        }
    }

    /** Everybody who answered for it, the present owner last. */
    private static List<JurisdictionCode> trail(Incident incident) {
        List<JurisdictionCode> trail = new ArrayList<>(incident.formerOwners());
        trail.add(incident.owner());
        return trail;
    }
}
