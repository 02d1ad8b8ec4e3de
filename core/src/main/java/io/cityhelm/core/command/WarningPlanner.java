package io.cityhelm.core.command;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.warning.Identifiers;
import io.cityhelm.core.warning.Publisher;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.WarningDecisions;
import io.cityhelm.core.warning.WarningRules;
import io.cityhelm.core.warning.Warnings;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Commands on warnings, with the identifiers that are in use already. */
final class WarningPlanner {

    private final Warnings warnings;
    private final WarningRules rules;

    WarningPlanner(Warnings warnings, WarningRules rules) {
        this.warnings = warnings;
        this.rules = rules;
    }

    Plan onWarning(WarningCommand command, OptionalLong seen, Context context) throws JournalUnavailableException {
        Optional<Versioned<Warning>> found = warnings.warning(command.warning());
        Plan plan = Plan.of(
                Plan.stream("warning", command.warning()),
                Plan.versionOf(found),
                WarningDecisions.decide(Plan.stateOf(found), command, context, rules, taken(context)));
        if (Plan.hasMovedOn(found, seen)) {
            Warning now = found.orElseThrow().state();
            return Plan.unlessForbidden(plan, Refusal.because("warning.moved-on", now.number(), now.stage()));
        }
        return plan;
    }

    private Set<String> taken(Context context) throws JournalUnavailableException {
        Optional<Publisher> publisher = rules.book().publisher();
        return publisher.isEmpty() ? Set.of() : warnings.identifiers(Identifiers.stem(publisher.get(), context.now()));
    }
}
