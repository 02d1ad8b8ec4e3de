package io.cityhelm.cockpit.staffing;

import io.cityhelm.core.command.Lookups;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.session.Accounts;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.staffing.Circumstances;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.staffing.Posts;
import io.cityhelm.core.staffing.Staffing;
import java.util.List;
import java.util.Optional;

/**
 * A response with its posts, as it was read.
 *
 * @param staffing empty when nobody was ever on a post of it
 * @param asking the response that asks for people in its scope and domain: this one, unless another one leads
 * @param accounts everybody who can be named
 */
public record Staffed(
        Activation activation, Optional<Staffing> staffing, Optional<Activation> asking, List<Account> accounts) {

    public Staffed {
        accounts = List.copyOf(accounts);
    }

    /** Reads what belongs to a response. Touches the disk. */
    public static Staffed read(Activation activation, Lookups lookups, Accounts accounts, JurisdictionTree tree)
            throws JournalUnavailableException {
        List<Activation> live =
                lookups.activations().live().stream().map(Versioned::state).toList();
        return new Staffed(
                activation,
                lookups.staffings().staffing(activation.id()).map(Versioned::state),
                Posts.asking(activation, live, tree),
                accounts.all());
    }

    public Posts posts() {
        return Posts.of(activation, staffing);
    }

    /** The response that leads instead of this one; empty when this one asks for people itself. */
    public Optional<Activation> otherLeads() {
        return asking.filter(leading -> !leading.id().equals(activation.id()));
    }

    /** What the rules ask about a command that names somebody. @param coming empty when nobody comes */
    Circumstances around(Optional<Person> coming) {
        Optional<Account> account = coming.flatMap(Person::account)
                .flatMap(id ->
                        accounts.stream().filter(known -> known.id().equals(id)).findFirst());
        return new Circumstances(Optional.of(activation), asking, account);
    }
}
