package io.cityhelm.cockpit.staffing;

import io.cityhelm.cockpit.action.Field;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.staffing.Person;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks who comes: an account, or the name and telephone of somebody of a department. Holds no node. */
final class PersonFields {

    private final Field.Choice<Optional<Account>> account;
    private final Field.Words name;
    private final Field.Words telephone;

    /** @param shown the response: whoever could not be on a post of it is not offered */
    PersonFields(Staffed shown, StaffingWords words, JurisdictionTree tree, Messages messages) {
        this.account = Field.Choice.of(
                "account",
                messages.text("staffing.field.account"),
                Stream.concat(
                                Stream.of(Field.Option.of(
                                        Optional.<Account>empty(), messages.text("staffing.field.account.none"))),
                                shown.accounts().stream()
                                        .filter(one -> canCome(one, shown, tree))
                                        .map(one -> new Field.Option<>(
                                                Optional.of(one),
                                                words.name(Person.of(one)),
                                                tree.nameOf(one.jurisdiction()),
                                                one.id())))
                        .toList(),
                Field.Look.SEARCH);
        this.name = Field.Words.of(
                "name", messages.text("staffing.field.name"), messages.text("staffing.field.name.prompt"), 1);
        this.telephone = Field.Words.of(
                "telephone",
                messages.text("staffing.field.telephone"),
                messages.text("staffing.field.telephone.prompt"),
                1);
    }

    List<Field> all() {
        return List.of(account, name, telephone);
    }

    /** Who was named. An account has its own name; a telephone that is written beside it is kept. */
    Person person() {
        return account.choice()
                .flatMap(chosen -> chosen)
                .map(chosen -> new Person(chosen.name(), Optional.of(chosen.id()), telephone.words()))
                .orElseGet(() -> Person.of(name.words(), telephone.words()));
    }

    private static boolean canCome(Account one, Staffed shown, JurisdictionTree tree) {
        var scope = shown.activation().terms().scope();
        boolean onTheLine = tree.covers(scope, one.jurisdiction()) || tree.covers(one.jurisdiction(), scope);
        boolean free = shown.staffing().flatMap(now -> now.of(Person.of(one))).isEmpty();
        return onTheLine && free && one.role() != Role.OBSERVER;
    }
}
