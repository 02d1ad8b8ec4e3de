package io.cityhelm.core.incident;

import static io.cityhelm.core.incident.Checks.in;
import static io.cityhelm.core.incident.Checks.noted;
import static io.cityhelm.core.incident.Checks.open;
import static io.cityhelm.core.incident.Checks.reasoned;
import static io.cityhelm.core.incident.Checks.that;

import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.hold.HoldRules;
import io.cityhelm.core.incident.IncidentCommand.HoldCommand;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferralAsked;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferralRefused;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentDeferred;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentResumed;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentSupervised;
import io.cityhelm.core.incident.IncidentEvent.HoldEvent.IncidentSupervisionEnded;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules of 缓办(挂账) and 督办 of incidents. Pure. What orders share of them stands in {@link HoldRules}. */
public final class IncidentHoldDecisions {

    private IncidentHoldDecisions() {}

    static Decision<IncidentEvent> decide(Incident now, HoldCommand command, Context context) {
        IncidentHolds holds = now.holds();
        String by = context.actor().id();
        Instant at = context.now();
        return switch (command) {
            case HoldCommand.AskDeferral c ->
                in(now, IncidentStage.VERIFIED, IncidentStage.IN_PROGRESS)
                        .or(() -> that(
                                holds.asked().isEmpty(), () -> Decision.refuse("incident.hold-asked", now.number())))
                        .or(() -> that(!holds.isDeferred(), () -> Decision.refuse("incident.deferred", now.number())))
                        .or(() -> reasoned(c.reason()))
                        .or(() -> no(HoldRules.until(c.until(), at)))
                        .orElseGet(() -> accept(new IncidentDeferralAsked(c.until(), by, c.reason(), at)));
            case HoldCommand.Grant c ->
                asked(now, context)
                        .or(() -> noted(c.note()))
                        .or(() -> no(HoldRules.until(holds.asked().orElseThrow().until(), at)))
                        .orElseGet(() -> {
                            IncidentHolds.Ask ask = holds.asked().orElseThrow();
                            return accept(new IncidentDeferred(ask.until(), ask.by(), by, c.note(), at));
                        });
            case HoldCommand.Refuse c ->
                asked(now, context)
                        .or(() -> reasoned(c.reason()))
                        .orElseGet(() -> accept(new IncidentDeferralRefused(by, c.reason(), at)));
            case HoldCommand.Resume c ->
                that(holds.isDeferred(), () -> Decision.refuse("incident.not-deferred", now.number()))
                        .or(() -> reasoned(c.reason()))
                        .orElseGet(() -> accept(new IncidentResumed(by, c.reason(), at)));
            case HoldCommand.ResumeOnTime c ->
                that(
                                holds.deferral()
                                        .filter(held -> !at.isBefore(held.until()))
                                        .isPresent(),
                                () -> Decision.refuse("incident.not-deferred", now.number()))
                        .orElseGet(() -> accept(new IncidentResumed(by, "", at)));
            case HoldCommand.Supervise c ->
                open(now)
                        .or(() -> no(HoldRules.supervise(
                                context.actor(), holds.supervision(), now.number(), context.tree())))
                        .or(() -> reasoned(c.reason()))
                        .or(() -> that(
                                HoldRules.until(c.due(), at).isEmpty(),
                                () -> Decision.refuse("incident.supervision-due", HoldRules.LONGEST.toDays())))
                        .orElseGet(() -> accept(
                                new IncidentSupervised(context.actor().jurisdiction(), c.due(), by, c.reason(), at)));
            case HoldCommand.EndSupervision c ->
                no(HoldRules.endSupervision(
                                context.actor(),
                                Act.END_CASE_SUPERVISION,
                                holds.supervision(),
                                now.number(),
                                context.tree()))
                        .or(() -> noted(c.note()))
                        .orElseGet(() -> accept(new IncidentSupervisionEnded(by, c.note(), at)));
        };
    }

    /** Why an officer may not grant or refuse what is asked for an incident; empty when they may. For queues too. */
    public static Optional<Refusal> objection(Incident now, Actor actor, JurisdictionTree tree) {
        return HoldRules.consent(
                actor,
                Act.GRANT_CASE,
                now.owner(),
                now.holds().asked().map(IncidentHolds.Ask::by),
                now.holds().supervision(),
                now.number(),
                tree);
    }

    /** An incident goes to another owner: whoever watched over it and answers for it now need not watch any more. */
    static Decision<IncidentEvent> passing(Incident now, JurisdictionCode to, IncidentEvent event, Context context) {
        boolean own = now.holds()
                .supervision()
                .filter(watch -> context.tree().covers(to, watch.level()))
                .isPresent();
        return own
                ? new Decision.Accepted<>(List.of(
                        event, new IncidentSupervisionEnded(context.actor().id(), "", context.now())))
                : Decision.accept(event);
    }

    private static Optional<Decision<IncidentEvent>> asked(Incident now, Context context) {
        return that(now.holds().asked().isPresent(), () -> Decision.refuse("incident.nothing-asked", now.number()))
                .or(() -> no(objection(now, context.actor(), context.tree())));
    }

    private static Decision<IncidentEvent> accept(HoldEvent event) {
        return Decision.accept(event);
    }

    private static Optional<Decision<IncidentEvent>> no(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }
}
