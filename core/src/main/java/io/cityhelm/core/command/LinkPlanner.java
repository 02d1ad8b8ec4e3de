package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.intake.LinkCommand;
import io.cityhelm.core.intake.LinkControl;
import io.cityhelm.core.intake.LinkControls;
import io.cityhelm.core.intake.LinkDecisions;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import java.util.Optional;

/** Commands on links that bring data in. */
final class LinkPlanner {

    private final LinkControls links;

    LinkPlanner(LinkControls links) {
        this.links = links;
    }

    Plan onLink(LinkCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<LinkControl>> found = links.control(command.link());
        return Plan.of(
                Plan.stream("link", command.link()),
                Plan.versionOf(found),
                LinkDecisions.decide(Plan.stateOf(found), command, context));
    }
}
