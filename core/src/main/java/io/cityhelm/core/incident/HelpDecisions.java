package io.cityhelm.core.incident;

import static io.cityhelm.core.incident.Checks.open;
import static io.cityhelm.core.incident.Checks.reasoned;
import static io.cityhelm.core.incident.Checks.that;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.incident.IncidentEvent.HelpAnswered;
import io.cityhelm.core.incident.IncidentEvent.HelpRequested;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The rules of 求助 and 共性难题: the upper level answers for the lower without taking its case away. */
final class HelpDecisions {

    private HelpDecisions() {}

    static Decision<IncidentEvent> ask(Incident now, IncidentCommand.AskHelp c, Context context, Surroundings around) {
        Optional<Jurisdiction> above = context.tree().parent(now.owner());
        return open(now)
                .or(() -> reasoned(c.text()))
                .or(() -> that(above.isPresent(), () -> Decision.refuse("incident.nobody-above")))
                .or(() -> unasked(now))
                .or(() -> shared(now, c.sharing(), context.tree(), around))
                .orElseGet(() -> Decision.accept(new HelpRequested(
                        now.owner(), above.orElseThrow().code(), c.text(), c.sharing(), context.now())));
    }

    static Decision<IncidentEvent> answer(Incident now, IncidentCommand.AnswerHelp c, Context context) {
        return that(now.help().isPresent(), () -> Decision.refuse("incident.no-help-asked", now.number()))
                .or(() -> reasoned(c.text()))
                .orElseGet(() ->
                        Decision.accept(new HelpAnswered(context.actor().jurisdiction(), c.text(), context.now())));
    }

    private static Optional<Decision<IncidentEvent>> unasked(Incident incident) {
        return that(incident.help().isEmpty(), () -> Decision.refuse("incident.help-asked", incident.number()));
    }

    /** The others are there, open, different, not waiting for an answer, and within what the asker answers for. */
    private static Optional<Decision<IncidentEvent>> shared(
            Incident now, List<IncidentId> wanted, JurisdictionTree tree, Surroundings around) {
        if (wanted.contains(now.id()) || new HashSet<>(wanted).size() < wanted.size()) {
            return Optional.of(Decision.refuse("incident.itself", now.number()));
        }
        if (around.sharing().size() != wanted.size()) {
            return Optional.of(Decision.refuse("incident.unknown", wanted));
        }
        return around.sharing().stream()
                .map(other -> open(other)
                        .or(() -> unasked(other))
                        .or(() -> that(
                                tree.covers(now.owner(), other.owner()),
                                () -> Decision.refuse(
                                        "incident.not-ours", other.number(), tree.nameOf(other.owner())))))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
