package io.cityhelm.core.plan;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.plan.ActivationCommand.Approve;
import io.cityhelm.core.plan.ActivationCommand.Close;
import io.cityhelm.core.plan.ActivationCommand.End;
import io.cityhelm.core.plan.ActivationCommand.Lower;
import io.cityhelm.core.plan.ActivationCommand.OverrideApproval;
import io.cityhelm.core.plan.ActivationCommand.Propose;
import io.cityhelm.core.plan.ActivationCommand.Raise;
import io.cityhelm.core.plan.ActivationCommand.Refuse;
import io.cityhelm.core.plan.ActivationCommand.Review;
import io.cityhelm.core.plan.ActivationCommand.Tick;
import io.cityhelm.core.plan.ActivationEvent.ActivationClosed;
import io.cityhelm.core.plan.ActivationEvent.ActivationReviewed;
import io.cityhelm.core.plan.ActivationEvent.ChecklistTicked;
import io.cityhelm.core.plan.ActivationEvent.EndProposed;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeProposed;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rules of an activation: pure, no clock, no disk. Authority is asked first, then the stage, then the content. Whether
 * it may be proposed is {@link StartDecisions}; what a second person says is {@link SwitchApprovals}.
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
            return now == null
                    ? StartDecisions.propose(propose, context, around)
                    : Decision.refuse("activation.exists", now.number());
        }
        if (now == null) {
            return Decision.refuse("activation.unknown", command.activation());
        }
        return Objections.decide(
                Authority.within(context.actor(), act(command), now.terms().scope(), context.tree()),
                () -> decideAllowed(now, command, context, around));
    }

    private static Act act(ActivationCommand command) {
        return switch (command) {
            case Propose c -> Act.ACTIVATE_PLAN;
            case Raise c -> Act.ACTIVATE_PLAN;
            case Lower c -> Act.ACTIVATE_PLAN;
            case End c -> Act.ACTIVATE_PLAN;
            case Approve c -> Act.APPROVE_PLAN;
            case Refuse c -> Act.REFUSE_PLAN;
            case OverrideApproval c -> Act.OVERRIDE_PLAN;
            case Tick c -> Act.TICK_PLAN;
            case Review c -> Act.REVIEW_PLAN;
            case Close c -> Act.CLOSE_PLAN;
        };
    }

    private static Decision<ActivationEvent> decideAllowed(
            Activation now, ActivationCommand command, Context context, Surroundings around) {
        return switch (command) {
            case Propose c -> throw new IllegalStateException("decided above");
            case Approve c -> SwitchApprovals.approve(now, c, context);
            case Refuse c -> SwitchApprovals.refuse(now, c, context);
            case OverrideApproval c -> SwitchApprovals.override(now, c, context);
            case Raise c ->
                change(
                        now,
                        c.measures(),
                        c.reason(),
                        context,
                        wish -> Objections.because(wish, c.suggestion(), around, context),
                        () -> Objections.unless(
                                c.measures().level().isStricterThan(now.level()),
                                () -> Refusal.because("activation.not-stricter", now.level())));
            case Lower c ->
                change(
                        now,
                        c.measures(),
                        c.reason(),
                        context,
                        Decision::accept,
                        () -> Objections.unless(
                                now.level().isStricterThan(c.measures().level()),
                                () -> Refusal.because("activation.not-milder", now.level())));
            case Tick c -> Objections.decide(Objections.inForce(now), () -> tick(now, c, context));
            case End c ->
                Objections.decide(
                        asked(now, c.reason(), context),
                        () -> Decision.accept(new EndProposed(context.actor().id(), c.reason(), context.now())));
            case Review c ->
                Objections.decide(
                        Objections.in(now, ActivationStage.ENDED)
                                .or(() -> Objections.person(context))
                                .or(() -> FreeText.objection(c.findings())),
                        () -> Decision.accept(
                                new ActivationReviewed(context.actor().id(), c.findings(), context.now())));
            case Close c -> close(now, c, context);
        };
    }

    private static Decision<ActivationEvent> change(
            Activation now,
            Measures measures,
            String reason,
            Context context,
            Function<ActivationEvent, Decision<ActivationEvent>> accepted,
            Supplier<Optional<Refusal>> direction) {
        return Objections.decide(
                asked(now, reason, context).or(direction),
                () -> accepted.apply(new LevelChangeProposed(
                        now.level(), measures, reason, context.actor().id(), context.now())));
    }

    /** What every wish to switch meets: only of a running response, one at a time, by people, with a reason. */
    private static Optional<Refusal> asked(Activation now, String reason, Context context) {
        return Objections.settled(now).or(() -> Objections.person(context)).or(() -> FreeText.objection(reason));
    }

    private static Decision<ActivationEvent> tick(Activation now, Tick c, Context context) {
        if (now.measures().checklist().stream().noneMatch(item -> item.id().equals(c.item()))) {
            return Decision.refuse("activation.no-such-item", c.item());
        }
        return now.ticked(c.item())
                .<Decision<ActivationEvent>>map(done -> Decision.refuse("activation.ticked-already", done.by()))
                .orElseGet(() -> Decision.accept(
                        new ChecklistTicked(c.item(), context.actor().id(), context.now())));
    }

    private static Decision<ActivationEvent> close(Activation now, Close c, Context context) {
        if (now.stage() == ActivationStage.ENDED) {
            return Decision.refuse("activation.review-first", now.number());
        }
        return Objections.decide(
                Objections.in(now, ActivationStage.REVIEWED).or(() -> FreeText.objectionToNote(c.note())),
                () -> Decision.accept(new ActivationClosed(context.actor().id(), c.note(), context.now())));
    }
}
