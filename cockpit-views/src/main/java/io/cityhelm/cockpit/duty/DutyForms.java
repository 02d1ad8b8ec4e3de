package io.cityhelm.cockpit.duty;

import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.Effect;
import io.cityhelm.cockpit.action.Field;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.core.command.Request;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.duty.DelegationDecisions;
import io.cityhelm.core.duty.DelegationId;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.security.Role;
import io.cityhelm.core.session.Account;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The forms of granting and revoking. Holds no node. */
final class DutyForms {

    /** Lengths that are offered beside the longest one, in hours. */
    private static final List<Integer> HOURS = List.of(2, 8, 24);

    private final DutyModel model;
    private final DutyWords words;
    private final Wording wording;
    private final Messages messages;
    private final Identities identities = new Identities();

    DutyForms(DutyModel model, DutyWords words, Messages messages) {
        this.model = model;
        this.words = words;
        this.wording = new Wording(messages);
        this.messages = messages;
    }

    /** Why whoever sits here cannot delegate at all. */
    Optional<String> objection() {
        Actor.Officer officer = model.means().hand().officer().orElseThrow();
        DelegationCommand probe = new DelegationCommand.Grant(
                identities.delegation(),
                "",
                officer.role(),
                officer.jurisdiction(),
                Optional.empty(),
                model.now().plus(longest()).truncatedTo(ChronoUnit.SECONDS),
                messages.text("duty.grant"));
        return objection(null, probe);
    }

    /** Asks to whom, as what, from when and for how long. */
    ActionForm grant() {
        Actor.Officer officer = model.means().hand().officer().orElseThrow();
        Field.Choice<Account> to = Field.Choice.of(
                "to",
                messages.text("duty.field.to"),
                model.delegated().get().accounts().stream()
                        .filter(account -> !account.id().equals(officer.id()))
                        .map(account -> new Field.Option<>(
                                account, words.person(account), words.place(account.jurisdiction()), account.id()))
                        .toList(),
                Field.Look.SEARCH);
        Field.Choice<Role> role = Field.Choice.of(
                "role",
                messages.text("duty.field.role"),
                Arrays.stream(Role.values())
                        .filter(one -> one.compareTo(officer.role()) >= 0 && one != Role.OBSERVER)
                        .map(one -> Field.Option.of(one, messages.name(one)))
                        .toList(),
                Field.Look.CHIPS);
        Field.Choice<Optional<Instant>> from =
                Field.Choice.of("from", messages.text("duty.field.from"), beginnings(officer), Field.Look.CHIPS);
        Field.Choice<Duration> length =
                Field.Choice.of("length", messages.text("duty.field.length"), lengths(), Field.Look.CHIPS);
        Field.Words reason =
                Field.Words.of("reason", messages.text("form.reason"), messages.text("duty.reason.prompt"), 2);
        DelegationId id = identities.delegation();
        Supplier<DelegationCommand.Grant> command = () -> {
            Optional<Instant> begin = from.choice().flatMap(at -> at);
            Instant end = begin.orElse(model.now()).plus(length.choice().orElse(Duration.ZERO));
            return new DelegationCommand.Grant(
                    id,
                    to.choice().map(Account::id).orElse(""),
                    role.choice().orElse(officer.role()),
                    officer.jurisdiction(),
                    begin,
                    end.truncatedTo(ChronoUnit.SECONDS),
                    reason.words());
        };
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("duty.grant.title", words.place(officer.jurisdiction())),
                        messages.text("duty.grant"),
                        List.of(List.of(to), List.of(role, from, length, reason)),
                        () -> effect(command.get(), to.choice()),
                        seen -> Request.of(command.get(), seen),
                        () -> 0L,
                        done -> model.refresh()),
                model.means().hand(),
                wording);
    }

    /** Asks why a delegation is taken or given back. */
    ActionForm revoke(Versioned<Delegation> shown) {
        Delegation now = shown.state();
        Field.Words reason =
                Field.Words.of("reason", messages.text("form.reason"), messages.text("duty.revoke.prompt"), 2);
        Supplier<DelegationCommand> command = () -> new DelegationCommand.Revoke(now.id(), reason.words());
        return new ActionForm(
                new ActionForm.Plan(
                        messages.text("duty.revoke.title", now.number()),
                        messages.text("duty.revoke"),
                        List.of(List.of(reason)),
                        () -> new Effect(
                                List.of(new Effect.Line(messages.text("duty.revoke"), words.title(now))),
                                objection(now, command.get())),
                        seen -> Request.of(command.get(), seen),
                        shown::version,
                        done -> model.refresh()),
                model.means().hand(),
                wording);
    }

    private Effect effect(DelegationCommand.Grant command, Optional<Account> to) {
        String giver = model.means().hand().officer().map(Actor.Officer::id).orElse("");
        List<Effect.Line> lines = new ArrayList<>();
        to.ifPresent(receiver -> lines.add(new Effect.Line(
                messages.text("duty.grant"),
                messages.text(
                        "duty.acts",
                        words.person(receiver),
                        words.person(giver),
                        words.place(command.jurisdiction()),
                        messages.name(command.role())))));
        lines.add(new Effect.Line(
                messages.text("duty.field.until"),
                messages.text(
                        "duty.range", words.when(command.from().orElse(model.now())), words.when(command.until()))));
        return new Effect(lines, objection(null, command));
    }

    private Optional<String> objection(Delegation now, DelegationCommand command) {
        return model.means()
                .hand()
                .context()
                .flatMap(context -> wording.objection(DelegationDecisions.decide(now, command, context, longest())));
    }

    /** At once, or with the next shift of the place. */
    private List<Field.Option<Optional<Instant>>> beginnings(Actor.Officer officer) {
        Field.Option<Optional<Instant>> now = Field.Option.of(Optional.empty(), messages.text("duty.at-once"));
        return Stream.concat(
                        Stream.of(now),
                        model
                                .means()
                                .pack()
                                .duties()
                                .roster()
                                .next(officer.jurisdiction(), model.now())
                                .map(turn -> Field.Option.of(
                                        Optional.of(turn.from()),
                                        messages.text("duty.next-shift", words.when(turn.from()))))
                                .stream())
                .toList();
    }

    private List<Field.Option<Duration>> lengths() {
        return Stream.concat(
                        HOURS.stream().map(Duration::ofHours).filter(each -> each.compareTo(longest()) < 0),
                        Stream.of(longest()))
                .map(each -> Field.Option.of(each, messages.text("duty.hours", each.toHours())))
                .toList();
    }

    private Duration longest() {
        return model.means().pack().duties().longestDelegation();
    }
}
