package io.cityhelm.core.command;

import io.cityhelm.core.calling.OnDuty;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.journal.Change;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.plan.Activations;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.staffing.Circumstances;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.StaffedDuty;
import io.cityhelm.core.staffing.Staffing;
import io.cityhelm.core.staffing.StaffingCommand;
import io.cityhelm.core.staffing.StaffingDecisions;
import io.cityhelm.core.staffing.StaffingRules;
import io.cityhelm.core.staffing.Staffings;
import java.util.List;
import java.util.Optional;

/** Commands on the posts of responses, and what these mean for whom a call is for. */
final class StaffingPlanner {

    private final Activations activations;
    private final Staffings staffings;
    private final StaffingRules rules;

    StaffingPlanner(Activations activations, Staffings staffings, StaffingRules rules) {
        this.activations = activations;
        this.staffings = staffings;
        this.rules = rules;
    }

    /**
     * The posts follow their activation, so a plan about them holds only while the activation stands as it was read: a
     * change of level that another process records meanwhile makes the desk decide again.
     */
    Plan onStaffing(StaffingCommand command, Context context) throws JournalUnavailableException {
        Optional<Versioned<Activation>> activation = activations.activation(command.activation());
        Optional<Versioned<Staffing>> found = staffings.staffing(command.activation());
        Plan plan = Plan.of(
                Plan.stream("staffing", command.activation()),
                Plan.versionOf(found),
                StaffingDecisions.decide(Plan.stateOf(found), command, context, around(command, activation, context)));
        return Plan.join(
                plan,
                new Plan.Write(List.of(new Change(
                        Plan.stream("activation", command.activation()), Plan.versionOf(activation), List.of()))));
    }

    /** Whoever is on a post of a response is called before those who are on duty in peace. */
    CaseDuty before(OnDuty peace) {
        return (incident, tree) -> StaffedDuty.about(
                incident, rules.domainOf().apply(incident.category()), live(), states(staffings.live()), tree, peace);
    }

    private Circumstances around(StaffingCommand command, Optional<Versioned<Activation>> activation, Context context)
            throws JournalUnavailableException {
        Optional<Activation> asking = activation.isEmpty()
                ? Optional.empty()
                : Posts.asking(activation.get().state(), live(), context.tree());
        return new Circumstances(activation.map(Versioned::state), asking, account(command));
    }

    private Optional<Account> account(StaffingCommand command) throws JournalUnavailableException {
        Optional<Person> coming = switch (command) {
            case StaffingCommand.Take c -> Optional.of(c.person());
            case StaffingCommand.HandOver c -> Optional.of(c.to());
            case StaffingCommand.Leave c -> Optional.empty();
        };
        Optional<String> id = coming.flatMap(Person::account);
        return id.isEmpty() ? Optional.empty() : rules.accounts().find(id.get());
    }

    private List<Activation> live() throws JournalUnavailableException {
        return states(activations.live());
    }

    private static <T> List<T> states(List<Versioned<T>> all) {
        return all.stream().map(Versioned::state).toList();
    }
}
