package io.cityhelm.core.plan;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.plan.Activation.Pending;
import io.cityhelm.core.plan.ActivationCommand.Approve;
import io.cityhelm.core.plan.ActivationCommand.OverrideApproval;
import io.cityhelm.core.plan.ActivationCommand.Refuse;
import io.cityhelm.core.plan.ActivationEvent.ActivationApproved;
import io.cityhelm.core.plan.ActivationEvent.ActivationRefused;
import io.cityhelm.core.plan.ActivationEvent.EndApproved;
import io.cityhelm.core.plan.ActivationEvent.EndRefused;
import io.cityhelm.core.plan.ActivationEvent.LevelChangeRefused;
import io.cityhelm.core.plan.ActivationEvent.ResponseLevelChanged;
import io.cityhelm.core.plan.ActivationEvent.SwitchApprovalOverridden;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.Optional;

/**
 * 逐级审批 of a switch: its start, every change of its level and its end wait for a second person, and nobody approves
 * what they proposed themselves. In an emergency one person may override that, with a reason that stays. Pure.
 */
public final class SwitchApprovals {

    private SwitchApprovals() {}

    /** Why an officer may not approve what waits, for a queue that asks everybody who may; empty when they may. */
    public static Optional<Refusal> objection(Activation now, Actor.Officer officer, JurisdictionTree tree) {
        return Authority.within(officer, Act.APPROVE_PLAN, now.terms().scope(), tree)
                .or(() -> waits(now))
                .or(() -> own(now, officer));
    }

    static Decision<ActivationEvent> approve(Activation now, Approve c, Context context) {
        return Objections.decide(
                Objections.person(context)
                        .or(() -> FreeText.objectionToNote(c.note()))
                        .or(() -> waits(now))
                        .or(() -> own(now, context.actor())),
                () -> Decision.accept(granted(now, context.actor().id(), c.note(), context.now())));
    }

    static Decision<ActivationEvent> override(Activation now, OverrideApproval c, Context context) {
        String by = context.actor().id();
        return Objections.decide(
                Objections.person(context)
                        .or(() -> FreeText.objection(c.reason()))
                        .or(() -> waits(now)),
                () -> Decision.accept(
                        new SwitchApprovalOverridden(by, c.reason(), context.now()),
                        granted(now, by, c.reason(), context.now())));
    }

    static Decision<ActivationEvent> refuse(Activation now, Refuse c, Context context) {
        return Objections.decide(
                Objections.person(context)
                        .or(() -> FreeText.objection(c.reason()))
                        .or(() -> waits(now)),
                () -> Decision.accept(denied(now, context.actor().id(), c.reason(), context.now())));
    }

    private static ActivationEvent granted(Activation now, String by, String note, Instant at) {
        return now.stage() == ActivationStage.PROPOSED
                ? new ActivationApproved(by, note, at)
                : now.pending()
                        .flatMap(Pending::measures)
                        .<ActivationEvent>map(
                                measures -> new ResponseLevelChanged(now.level(), measures.level(), by, note, at))
                        .orElseGet(() -> new EndApproved(by, note, at));
    }

    private static ActivationEvent denied(Activation now, String by, String reason, Instant at) {
        return now.stage() == ActivationStage.PROPOSED
                ? new ActivationRefused(by, reason, at)
                : now.pending()
                        .flatMap(Pending::measures)
                        .<ActivationEvent>map(measures -> new LevelChangeRefused(by, reason, at))
                        .orElseGet(() -> new EndRefused(by, reason, at));
    }

    private static Optional<Refusal> waits(Activation now) {
        return Objections.unless(
                now.waiting().isPresent(),
                () -> Refusal.because("activation.nothing-to-approve", now.number(), now.stage()));
    }

    /** The second person is another person. */
    private static Optional<Refusal> own(Activation now, Actor actor) {
        return Objections.unless(
                now.waiting().filter(asked -> actor.speaksFor(asked.by())).isEmpty(),
                () -> Refusal.because("activation.own-approval"));
    }
}
