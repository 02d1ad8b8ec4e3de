package io.cityhelm.core.command;

import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.fence.Fence;
import io.cityhelm.core.fence.FenceCommand;
import io.cityhelm.core.fence.FenceDecisions;
import io.cityhelm.core.fence.Fences;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;

/** Commands on geofences. A crossing that is to be told is recorded with its alert, or not at all. */
final class FencePlanner {

    private final Situation situation;
    private final Fences fences;

    FencePlanner(Situation situation, Fences fences) {
        this.situation = situation;
        this.fences = fences;
    }

    Plan onFence(FenceCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<Fence>> found = fences.fence(command.fence());
        Plan plan = Plan.of(
                Plan.stream("fence", command.fence()),
                Plan.versionOf(found),
                FenceDecisions.decide(Plan.stateOf(found), command, context));
        return command instanceof FenceCommand.Cross cross
                        && found.filter(fence -> fence.state().terms().watch().tells(cross.to()))
                                .isPresent()
                ? Plan.join(plan, told(cross, context))
                : plan;
    }

    private Plan told(FenceCommand.Cross cross, Context context) throws JournalUnavailableException {
        return AlertPlanner.decided(
                new AlertCommand.Raise(cross.key(), cross.content()), situation.alert(cross.key()), context);
    }
}
