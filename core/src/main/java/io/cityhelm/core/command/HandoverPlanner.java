package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverCommand;
import io.cityhelm.core.handover.HandoverDecisions;
import io.cityhelm.core.handover.Handovers;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;
import java.util.OptionalLong;

/** Commands on handovers. A seat has one at a time that waits for a signature. */
final class HandoverPlanner {

    private final Handovers handovers;

    HandoverPlanner(Handovers handovers) {
        this.handovers = handovers;
    }

    Plan onHandover(HandoverCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Handover>> found = handovers.handover(command.handover());
        Plan plan = Plan.of(
                Plan.stream("handover", command.handover()),
                Plan.versionOf(found),
                HandoverDecisions.decide(Plan.stateOf(found), command, context));
        if (Plan.hasMovedOn(found, seen)) {
            return Plan.unlessForbidden(
                    plan,
                    Refusal.because(
                            "handover.stage", found.orElseThrow().state().stage()));
        }
        return command instanceof HandoverCommand.Draft draft
                        && !handovers.open(draft.seat()).isEmpty()
                ? Plan.unlessForbidden(plan, Refusal.because("handover.open"))
                : plan;
    }
}
