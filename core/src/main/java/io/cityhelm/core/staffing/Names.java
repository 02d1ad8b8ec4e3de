package io.cityhelm.core.staffing;

import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who may be named for a post: an account of the line of the scope, or somebody with a name and a telephone. Pure. */
final class Names {

    private static final int LONGEST = 40;
    private static final Pattern TELEPHONE = Pattern.compile("\\+?[0-9][0-9 -]{3,18}[0-9]");

    private Names() {}

    /** The person as the record has them: an account is called as the city calls it. */
    static Person named(Person person, Circumstances around) {
        return around.account()
                .filter(account -> person.account().filter(account.id()::equals).isPresent())
                .map(account -> new Person(account.name(), person.account(), person.telephone()))
                .orElse(person);
    }

    static Optional<Refusal> objection(
            Person person, Activation activation, Circumstances around, JurisdictionTree tree) {
        if (person.name().isBlank() || person.name().length() > LONGEST) {
            return Optional.of(Refusal.because("staffing.name", LONGEST));
        }
        if (!person.telephone().isBlank()
                && !TELEPHONE.matcher(person.telephone()).matches()) {
            return Optional.of(Refusal.because("staffing.telephone", person.name()));
        }
        return person.account().isPresent()
                ? ofAccount(person, activation.terms().scope(), around, tree)
                : ofTelephone(person);
    }

    private static Optional<Refusal> ofAccount(
            Person person, JurisdictionCode scope, Circumstances around, JurisdictionTree tree) {
        Optional<Account> known = around.account()
                .filter(account -> account.id().equals(person.account().orElseThrow()));
        if (known.isEmpty()) {
            return Optional.of(
                    Refusal.because("staffing.unknown-account", person.account().orElseThrow()));
        }
        Account account = known.get();
        if (account.role() == Role.OBSERVER) {
            return Optional.of(Refusal.because("staffing.observer", account.name()));
        }
        boolean onTheLine = tree.covers(scope, account.jurisdiction()) || tree.covers(account.jurisdiction(), scope);
        return StaffingDecisions.unless(
                onTheLine,
                () -> Refusal.because(
                        "staffing.from-elsewhere",
                        account.name(),
                        tree.nameOf(account.jurisdiction()),
                        tree.nameOf(scope)));
    }

    private static Optional<Refusal> ofTelephone(Person person) {
        return StaffingDecisions.unless(
                !person.telephone().isBlank(), () -> Refusal.because("staffing.telephone", person.name()));
    }
}
