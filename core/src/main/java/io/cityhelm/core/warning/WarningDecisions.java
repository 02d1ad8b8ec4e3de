package io.cityhelm.core.warning;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import io.cityhelm.core.warning.WarningCommand.Acknowledge;
import io.cityhelm.core.warning.WarningCommand.Approve;
import io.cityhelm.core.warning.WarningCommand.Draft;
import io.cityhelm.core.warning.WarningCommand.DraftCancel;
import io.cityhelm.core.warning.WarningCommand.DraftUpdate;
import io.cityhelm.core.warning.WarningCommand.Expire;
import io.cityhelm.core.warning.WarningCommand.RecordAcceptance;
import io.cityhelm.core.warning.WarningCommand.RecordRejection;
import io.cityhelm.core.warning.WarningCommand.Refuse;
import io.cityhelm.core.warning.WarningEvent.WarningAccepted;
import io.cityhelm.core.warning.WarningEvent.WarningApproved;
import io.cityhelm.core.warning.WarningEvent.WarningCancelDrafted;
import io.cityhelm.core.warning.WarningEvent.WarningDrafted;
import io.cityhelm.core.warning.WarningEvent.WarningExpired;
import io.cityhelm.core.warning.WarningEvent.WarningRedrafted;
import io.cityhelm.core.warning.WarningEvent.WarningRefused;
import io.cityhelm.core.warning.WarningEvent.WarningRejected;
import io.cityhelm.core.warning.WarningEvent.WarningSupplemented;
import io.cityhelm.core.warning.WarningEvent.WarningTroubleAcknowledged;
import io.cityhelm.core.warning.WarningEvent.WarningUpdateDrafted;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rules of a warning: pure, no clock, no disk. Authority is asked first, then the stage, then the content. Only the
 * city cockpit publishes; every message needs a second person, and nobody approves what they drafted themselves.
 */
public final class WarningDecisions {

    private WarningDecisions() {}

    /**
     * What a command does to a warning.
     *
     * @param now null when the stream is empty
     * @param taken identifiers that other warnings have in this second
     */
    public static Decision<WarningEvent> decide(
            Warning now, WarningCommand command, Context context, WarningRules rules, Set<String> taken) {
        Optional<Decision<WarningEvent>> forbidden = refused(authority(command, context));
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        if (command instanceof Draft draft) {
            return now == null
                    ? draft(draft, context, new Drafting(rules, taken, context))
                    : Decision.refuse("warning.exists", now.number());
        }
        if (now == null) {
            return Decision.refuse("warning.unknown", command.warning());
        }
        Set<String> used = new HashSet<>(taken);
        used.addAll(now.identifiers());
        return known(now, command, context, new Drafting(rules, used, context));
    }

    private static Optional<Refusal> authority(WarningCommand command, Context context) {
        return switch (command) {
            case Draft c -> byPeople(Act.PUBLISH_WARNING, context);
            case DraftUpdate c -> byPeople(Act.PUBLISH_WARNING, context);
            case DraftCancel c -> byPeople(Act.PUBLISH_WARNING, context);
            case Acknowledge c -> byPeople(Act.PUBLISH_WARNING, context);
            case Approve c -> byPeople(Act.APPROVE_WARNING, context);
            case Refuse c -> byPeople(Act.APPROVE_WARNING, context);
            case RecordAcceptance c -> Authority.asSystem(context.actor());
            case RecordRejection c -> Authority.asSystem(context.actor());
            case Expire c -> Authority.asSystem(context.actor());
        };
    }

    /** A warning is decided by people: a rule may call for one, and no more. */
    private static Optional<Refusal> byPeople(Act act, Context context) {
        return context.actor() instanceof Actor.Officer
                ? Authority.atTop(context.actor(), act, context.tree())
                : Optional.of(
                        Refusal.because("warning.by-people", context.actor().id()));
    }

    private static Decision<WarningEvent> draft(Draft c, Context context, Drafting drafting) {
        return refused(drafting.objection(c.content(), c.supplement(), Optional.empty()))
                .orElseGet(() -> numbered(
                        drafting.alert(c.content()),
                        c.supplement(),
                        bulletin -> new WarningDrafted(
                                c.warning(),
                                context.nextNumber(),
                                bulletin,
                                context.actor().id(),
                                context.now())));
    }

    private static Decision<WarningEvent> known(
            Warning now, WarningCommand command, Context context, Drafting drafting) {
        return switch (command) {
            case Draft c -> throw new IllegalStateException("decided above");
            case DraftUpdate c when now.stage() == WarningStage.REJECTED -> correct(now, c, context, drafting);
            case DraftUpdate c -> changeable(now).orElseGet(() -> update(now, c, context, drafting));
            case DraftCancel c -> changeable(now).orElseGet(() -> cancel(now, c, context, drafting));
            case Acknowledge c ->
                troubled(now, context, drafting)
                        .or(() -> refused(FreeText.objection(c.reason())))
                        .orElseGet(() -> Decision.accept(new WarningTroubleAcknowledged(
                                now.latest().bulletin().identifier(),
                                context.actor().id(),
                                c.reason(),
                                context.now())));
            case Approve c -> waiting(now).orElseGet(() -> approve(now, c, context));
            case Refuse c ->
                waiting(now)
                        .or(() -> refused(FreeText.objection(c.reason())))
                        .orElseGet(() -> Decision.accept(new WarningRefused(
                                now.latest().bulletin().identifier(),
                                context.actor().id(),
                                c.reason(),
                                context.now())));
            case RecordAcceptance c ->
                underWay(now, c.identifier())
                        .orElseGet(
                                () -> Decision.accept(new WarningAccepted(c.identifier(), c.receipt(), context.now())));
            case RecordRejection c ->
                underWay(now, c.identifier())
                        .orElseGet(
                                () -> Decision.accept(new WarningRejected(c.identifier(), c.reason(), context.now())));
            case Expire c -> expire(now, context);
        };
    }

    /** Nothing was published: what takes its place is a first message again, and may say whatever one may say. */
    private static Decision<WarningEvent> correct(Warning now, DraftUpdate c, Context context, Drafting drafting) {
        return refused(drafting.objection(
                        c.content(), c.supplement(), Optional.of(now.content().from())))
                .orElseGet(() -> numbered(
                        drafting.alert(c.content()),
                        c.supplement(),
                        bulletin ->
                                new WarningRedrafted(bulletin, context.actor().id(), context.now())));
    }

    /** It goes on with the same thing: another event is another warning. */
    private static Decision<WarningEvent> update(Warning now, DraftUpdate c, Context context, Drafting drafting) {
        Message inForce = now.inForce().orElseThrow();
        Bulletin old = inForce.bulletin();
        return refused(drafting.objection(
                        c.content(), c.supplement(), Optional.of(old.content().from())))
                .or(() -> check(
                        c.content().event().equals(old.content().event()),
                        () -> Decision.refuse("warning.other-event", old.kind().name())))
                .or(() -> check(
                        !c.content().equals(old.content()) || !c.supplement().equals(inForce.supplement()),
                        () -> Decision.refuse("warning.nothing-new", now.number())))
                .orElseGet(() -> numbered(
                        drafting.update(old, c.content()),
                        c.supplement(),
                        bulletin -> new WarningUpdateDrafted(
                                bulletin, context.actor().id(), context.now())));
    }

    private static Decision<WarningEvent> cancel(Warning now, DraftCancel c, Context context, Drafting drafting) {
        Bulletin old = now.inForce().orElseThrow().bulletin();
        return refused(drafting.worded(c.headline(), c.reason()).or(() -> drafting.objection(c.supplement())))
                .orElseGet(() -> numbered(
                        drafting.cancel(old, c.headline(), c.reason()),
                        c.supplement(),
                        bulletin -> new WarningCancelDrafted(
                                bulletin, context.actor().id(), context.now())));
    }

    /** The second person is another person, and comes before it is too late. */
    private static Decision<WarningEvent> approve(Warning now, Approve c, Context context) {
        Message draft = now.latest();
        return check(!context.actor().speaksFor(draft.draftedBy()), () -> Decision.refuse("warning.own-approval"))
                .or(() -> refused(FreeText.objectionToNote(c.note())))
                .or(() -> check(
                        draft.bulletin().content().until().isAfter(context.now()),
                        () -> Decision.refuse(
                                "deadline.past", draft.bulletin().content().until())))
                .orElseGet(() -> Decision.accept(new WarningApproved(
                        draft.bulletin().identifier(), context.actor().id(), c.note(), context.now())));
    }

    private static Decision<WarningEvent> expire(Warning now, Context context) {
        return check(!now.stage().isOver(), () -> Decision.refuse("warning.over", now.number(), now.stage()))
                .or(() -> check(now.stage().expires(), () -> Decision.refuse("warning.unanswered", now.number())))
                .or(() -> check(
                        !context.now().isBefore(now.ends()), () -> Decision.refuse("warning.not-due", now.number())))
                .orElseGet(() -> Decision.accept(new WarningExpired(context.now())));
    }

    private static Optional<Decision<WarningEvent>> changeable(Warning now) {
        return check(
                        now.stage() != WarningStage.CHANGE_DRAFTED && now.stage() != WarningStage.CHANGE_RELEASED,
                        () -> Decision.refuse("warning.change-waits", now.number(), now.stage()))
                .or(() -> check(
                        now.stage() == WarningStage.PUBLISHED,
                        () -> Decision.refuse("warning.not-published", now.number(), now.stage())));
    }

    private static Optional<Decision<WarningEvent>> waiting(Warning now) {
        return check(
                now.stage().waitsForApproval(),
                () -> Decision.refuse("warning.nothing-to-approve", now.number(), now.stage()));
    }

    /** There is something to say when the platform said no, or nothing for too long. */
    private static Optional<Decision<WarningEvent>> troubled(Warning now, Context context, Drafting drafting) {
        boolean silent = now.silentFrom(drafting.confirmWithin())
                .filter(from -> !context.now().isBefore(from))
                .isPresent();
        return check(
                now.awaitsAnswer() || silent,
                () -> Decision.refuse("warning.nothing-to-acknowledge", now.number(), now.stage()));
    }

    /** A late word about a message that is no longer on its way changes nothing. */
    private static Optional<Decision<WarningEvent>> underWay(Warning now, String identifier) {
        return check(
                now.stage().isOutward() && now.latest().bulletin().identifier().equals(identifier),
                () -> Decision.refuse("warning.not-under-way", identifier, now.stage()));
    }

    private static Decision<WarningEvent> numbered(
            Optional<Bulletin> bulletin, Supplement supplement, Function<Bulletin, WarningEvent> event) {
        return bulletin.<Decision<WarningEvent>>map(one -> supplement.saysNothing()
                        ? Decision.accept(event.apply(one))
                        : Decision.accept(
                                event.apply(one), new WarningSupplemented(one.identifier(), supplement, one.sent())))
                .orElseGet(() -> Decision.refuse("warning.too-many-at-once"));
    }

    private static Optional<Decision<WarningEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }

    private static Optional<Decision<WarningEvent>> check(boolean holds, Supplier<Decision<WarningEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
