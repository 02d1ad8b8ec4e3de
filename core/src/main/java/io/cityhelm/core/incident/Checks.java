package io.cityhelm.core.incident;

import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.text.FreeText;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/** What several rules of an incident ask: each is empty, or the refusal. */
final class Checks {

    private Checks() {}

    static Optional<Decision<IncidentEvent>> in(Incident now, IncidentStage... stages) {
        return that(
                Arrays.asList(stages).contains(now.stage()),
                () -> Decision.refuse("incident.wrong-stage", now.number(), now.stage()));
    }

    static Optional<Decision<IncidentEvent>> open(Incident now) {
        return that(!now.stage().isEnded(), () -> Decision.refuse("incident.ended", now.number(), now.stage()));
    }

    static Optional<Decision<IncidentEvent>> reasoned(String reason) {
        return FreeText.objection(reason).map(Decision.Refused::new);
    }

    static Optional<Decision<IncidentEvent>> noted(String note) {
        return FreeText.objectionToNote(note).map(Decision.Refused::new);
    }

    static Optional<Decision<IncidentEvent>> that(boolean holds, Supplier<Decision<IncidentEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
