package io.cityhelm.cockpit.duty;

import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationStage;
import io.cityhelm.core.duty.Turn;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.security.Grant;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Roster and delegations in words. Pure. */
final class DutyWords {

    /**
     * A place of the roster at an instant.
     *
     * @param here whether it is the place that is shown
     * @param alone whether nobody is on duty
     */
    record Row(String place, String level, String now, String deputies, String next, boolean here, boolean alone) {}

    private static final String NOBODY = "—";

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final Wording wording;
    private final People people;

    DutyWords(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
        this.wording = new Wording(messages, pack.info().zone());
        this.people = new People(pack, messages);
    }

    /** Every place that has a roster, from the city down. */
    List<Row> roster(JurisdictionCode shown, Instant now) {
        return pack.duties().roster().places().stream()
                .flatMap(code -> tree.find(code).stream())
                .sorted(Comparator.comparing(Jurisdiction::level).thenComparing(Jurisdiction::code))
                .map(place -> row(place, shown, now))
                .toList();
    }

    private Row row(Jurisdiction place, JurisdictionCode shown, Instant now) {
        Optional<Turn> turn = pack.duties().roster().onDuty(place.code(), now);
        return new Row(
                place.name(),
                messages.name(place.level()),
                turn.map(on -> messages.text("duty.until", officer(on), shift(on), when(on.until())))
                        .orElse(messages.text("duty.nobody")),
                turn.map(on -> on.duty().deputies().stream().map(people::name).collect(Collectors.joining("、")))
                        .filter(names -> !names.isEmpty())
                        .orElse(NOBODY),
                pack.duties()
                        .roster()
                        .next(place.code(), now)
                        .map(next -> messages.text("duty.from", officer(next), shift(next), when(next.from())))
                        .orElse(NOBODY),
                place.code().equals(shown),
                turn.isEmpty());
    }

    private String officer(Turn turn) {
        return people.name(turn.duty().officer());
    }

    private String shift(Turn turn) {
        return messages.of(turn.duty().shift().name());
    }

    String when(Instant at) {
        return wording.dayClock(at);
    }

    String person(Account account) {
        return people.name(account.id(), account.name());
    }

    String person(String account) {
        return people.name(account);
    }

    String place(JurisdictionCode code) {
        return tree.nameOf(code);
    }

    /** Who acts for whom, as what, where. */
    String title(Delegation delegation) {
        Grant grant = delegation.grant();
        return messages.text(
                "duty.acts",
                people.name(grant.receiver()),
                people.name(grant.giver()),
                tree.nameOf(grant.jurisdiction()),
                messages.name(grant.role()));
    }

    /** From when until when, and why. */
    String span(Delegation delegation) {
        return messages.text(
                "duty.span",
                delegation.number(),
                when(delegation.grant().from()),
                when(delegation.grant().until()),
                delegation.reason());
    }

    String state(Delegation delegation, Instant now) {
        if (delegation.stage() != DelegationStage.GRANTED) {
            return delegation
                    .endedBy()
                    .map(by -> messages.text("duty.ended-by", messages.name(delegation.stage()), people.name(by)))
                    .orElse(messages.name(delegation.stage()));
        }
        if (delegation.isInForce(now)) {
            return messages.text("duty.in-force");
        }
        return messages.text(now.isBefore(delegation.grant().from()) ? "duty.not-yet" : "duty.over");
    }
}
