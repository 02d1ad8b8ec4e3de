package io.cityhelm.core.plan;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.plan.ActivationCommand.Approve;
import io.cityhelm.core.plan.ActivationCommand.Close;
import io.cityhelm.core.plan.ActivationCommand.End;
import io.cityhelm.core.plan.ActivationCommand.Lower;
import io.cityhelm.core.plan.ActivationCommand.Propose;
import io.cityhelm.core.plan.ActivationCommand.Raise;
import io.cityhelm.core.plan.ActivationCommand.Refuse;
import io.cityhelm.core.plan.ActivationCommand.Review;
import io.cityhelm.core.plan.ActivationCommand.Tick;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationClosed;
import io.cityhelm.core.plan.ActivationEvent.ActivationEnded;
import io.cityhelm.core.plan.ActivationEvent.ActivationProposed;
import io.cityhelm.core.plan.ActivationEvent.ActivationRefused;
import io.cityhelm.core.plan.ActivationEvent.ActivationReviewed;
import io.cityhelm.core.plan.ActivationEvent.ChecklistTicked;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeProposed;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeRefused;
import io.cityhelm.core.plan.ActivationEvent.ResponseLevelChanged;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of an activation: pure, no clock, no disk. Authority is asked first, then the stage, then the content. A
 * start and every change of level need a second person; nobody approves what they proposed themselves.
 */
public final class ActivationDecisions {

    private ActivationDecisions() {}

    /**
     * What a command does to an activation.
     *
     * @param now null when the stream is empty
     */
    public static Decision<ActivationEvent> decide(
            Activation now, ActivationCommand command, Context context, Surroundings around) {
        if (command instanceof Propose propose) {
            return now == null ? propose(propose, context, around) : Decision.refuse("activation.exists", now.number());
        }
        if (now == null) {
            return Decision.refuse("activation.unknown", command.activation());
        }
        return refused(Authority.within(
                        context.actor(), act(command), now.terms().scope(), context.tree()))
                .orElseGet(() -> decideAllowed(now, command, context));
    }

    private static Act act(ActivationCommand command) {
        return switch (command) {
            case Propose c -> Act.ACTIVATE_PLAN;
            case Raise c -> Act.ACTIVATE_PLAN;
            case Lower c -> Act.ACTIVATE_PLAN;
            case End c -> Act.ACTIVATE_PLAN;
            case Approve c -> Act.APPROVE_PLAN;
            case Refuse c -> Act.APPROVE_PLAN;
            case Tick c -> Act.TICK_PLAN;
            case Review c -> Act.REVIEW_PLAN;
            case Close c -> Act.REVIEW_PLAN;
        };
    }

    private static Decision<ActivationEvent> propose(Propose c, Context context, Surroundings around) {
        return refused(Authority.within(
                        context.actor(), Act.ACTIVATE_PLAN, c.terms().scope(), context.tree()))
                .or(() -> person(context))
                .or(() -> worded(c.reason()))
                .or(() -> lead(c.terms(), context, around))
                .or(() -> once(c.terms(), around))
                .orElseGet(() -> Decision.accept(new ActivationProposed(
                        c.activation(),
                        context.nextNumber(),
                        c.terms(),
                        c.measures(),
                        c.reason(),
                        context.actor().id(),
                        context.now())));
    }

    /** The orders belong to an incident that the proposer answers for, and that lies in the scope. */
    private static Optional<Decision<ActivationEvent>> lead(Terms terms, Context context, Surroundings around) {
        Optional<LeadIncident.Opening> opening = terms.lead().opens();
        if (opening.isPresent()) {
            return lead(terms, opening.get().owner(), opening.get().place(), context)
                    .or(() -> worded(opening.get().title()));
        }
        if (around.lead().isEmpty()) {
            return Optional.of(Decision.refuse("incident.unknown", terms.lead().id()));
        }
        Incident incident = around.lead().get();
        return lead(terms, incident.owner(), incident.place(), context)
                .or(() -> check(
                        !incident.stage().isEnded(),
                        () -> Decision.refuse("incident.ended", incident.number(), incident.stage())));
    }

    private static Optional<Decision<ActivationEvent>> lead(
            Terms terms, JurisdictionCode owner, Place place, Context context) {
        return refused(Authority.asOwner(context.actor(), Act.ORDER, owner, context.tree()))
                .or(() -> check(
                        context.tree().covers(terms.scope(), place.jurisdiction()),
                        () -> Decision.refuse(
                                "activation.incident-elsewhere", context.tree().nameOf(terms.scope()))));
    }

    /** One plan is in force once for a scope: another level is a change of it. */
    private static Optional<Decision<ActivationEvent>> once(Terms terms, Surroundings around) {
        return around.live().stream()
                .filter(other -> other.stage() == ActivationStage.PROPOSED
                        || other.stage().isInForce())
                .filter(other -> other.terms().scope().equals(terms.scope())
                        && other.terms().plan().equals(terms.plan()))
                .findFirst()
                .map(other -> Decision.refuse("activation.already", other.number(), other.stage()));
    }

    private static Decision<ActivationEvent> decideAllowed(Activation now, ActivationCommand command, Context context) {
        String by = context.actor().id();
        Instant at = context.now();
        return switch (command) {
            case Propose c -> throw new IllegalStateException("decided above");
            case Approve c -> person(context).or(() -> noted(c.note())).orElseGet(() -> approve(now, c, context));
            case Refuse c -> person(context).or(() -> worded(c.reason())).orElseGet(() -> refuse(now, c, by, at));
            case Raise c ->
                change(now, context, c.reason())
                        .or(() -> check(
                                c.measures().level().isStricterThan(now.level()),
                                () -> Decision.refuse("activation.not-stricter", now.level())))
                        .orElseGet(() -> changing(now, c.measures(), c.reason(), by, at));
            case Lower c ->
                change(now, context, c.reason())
                        .or(() -> check(
                                now.level().isStricterThan(c.measures().level()),
                                () -> Decision.refuse("activation.not-milder", now.level())))
                        .orElseGet(() -> changing(now, c.measures(), c.reason(), by, at));
            case Tick c -> inForce(now).orElseGet(() -> tick(now, c, by, at));
            case End c ->
                inForce(now)
                        .or(() -> person(context))
                        .or(() -> worded(c.reason()))
                        .orElseGet(() -> Decision.accept(new ActivationEnded(by, c.reason(), at)));
            case Review c ->
                in(now, ActivationStage.ENDED)
                        .or(() -> person(context))
                        .or(() -> worded(c.findings()))
                        .orElseGet(() -> Decision.accept(new ActivationReviewed(by, c.findings(), at)));
            case Close c -> close(now, c, by, at);
        };
    }

    private static Decision<ActivationEvent> approve(Activation now, Approve c, Context context) {
        String by = context.actor().id();
        Instant at = context.now();
        return switch (now.stage()) {
            case PROPOSED ->
                own(context, now.proposedBy())
                        .orElseGet(() -> Decision.accept(new ActivationApproved(by, c.note(), at)));
            case CHANGING -> {
                Activation.Pending pending = now.pending().orElseThrow();
                yield own(context, pending.by())
                        .orElseGet(() -> Decision.accept(new ResponseLevelChanged(
                                now.level(), pending.measures().level(), by, c.note(), at)));
            }
            case REFUSED, ACTIVE, ENDED, REVIEWED, CLOSED ->
                Decision.refuse("activation.nothing-to-approve", now.number(), now.stage());
        };
    }

    private static Decision<ActivationEvent> refuse(Activation now, Refuse c, String by, Instant at) {
        return switch (now.stage()) {
            case PROPOSED -> Decision.accept(new ActivationRefused(by, c.reason(), at));
            case CHANGING -> Decision.accept(new LevelChangeRefused(by, c.reason(), at));
            case REFUSED, ACTIVE, ENDED, REVIEWED, CLOSED ->
                Decision.refuse("activation.nothing-to-approve", now.number(), now.stage());
        };
    }

    private static Optional<Decision<ActivationEvent>> change(Activation now, Context context, String reason) {
        return check(
                        now.stage() != ActivationStage.CHANGING,
                        () -> Decision.refuse("activation.change-waits", now.number()))
                .or(() -> in(now, ActivationStage.ACTIVE))
                .or(() -> person(context))
                .or(() -> worded(reason));
    }

    private static Decision<ActivationEvent> changing(
            Activation now, Measures measures, String reason, String by, Instant at) {
        return Decision.accept(new LevelChangeProposed(now.level(), measures, reason, by, at));
    }

    private static Decision<ActivationEvent> tick(Activation now, Tick c, String by, Instant at) {
        if (now.measures().checklist().stream().noneMatch(item -> item.id().equals(c.item()))) {
            return Decision.refuse("activation.no-such-item", c.item());
        }
        return now.ticked(c.item())
                .<Decision<ActivationEvent>>map(done -> Decision.refuse("activation.ticked-already", done.by()))
                .orElseGet(() -> Decision.accept(new ChecklistTicked(c.item(), by, at)));
    }

    private static Decision<ActivationEvent> close(Activation now, Close c, String by, Instant at) {
        if (now.stage() == ActivationStage.ENDED) {
            return Decision.refuse("activation.review-first", now.number());
        }
        return in(now, ActivationStage.REVIEWED)
                .or(() -> noted(c.note()))
                .orElseGet(() -> Decision.accept(new ActivationClosed(by, c.note(), at)));
    }

    /** The second person is another person. */
    private static Optional<Decision<ActivationEvent>> own(Context context, String proposer) {
        return check(!context.actor().speaksFor(proposer), () -> Decision.refuse("activation.own-approval"));
    }

    /** A switch is decided by people: a rule may call for it, and no more. */
    private static Optional<Decision<ActivationEvent>> person(Context context) {
        return check(
                context.actor() instanceof Actor.Officer,
                () -> Decision.refuse("activation.by-people", context.actor().id()));
    }

    private static Optional<Decision<ActivationEvent>> in(Activation now, ActivationStage stage) {
        return check(now.stage() == stage, () -> Decision.refuse("activation.wrong-stage", now.number(), now.stage()));
    }

    private static Optional<Decision<ActivationEvent>> inForce(Activation now) {
        return check(
                now.stage().isInForce(), () -> Decision.refuse("activation.wrong-stage", now.number(), now.stage()));
    }

    private static Optional<Decision<ActivationEvent>> worded(String text) {
        return refused(FreeText.objection(text));
    }

    private static Optional<Decision<ActivationEvent>> noted(String note) {
        return refused(FreeText.objectionToNote(note));
    }

    private static Optional<Decision<ActivationEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }

    private static Optional<Decision<ActivationEvent>> check(
            boolean holds, Supplier<Decision<ActivationEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
