package io.cityhelm.core.incident;

import static io.cityhelm.core.incident.Checks.in;
import static io.cityhelm.core.incident.Checks.noted;
import static io.cityhelm.core.incident.Checks.open;
import static io.cityhelm.core.incident.Checks.reasoned;
import static io.cityhelm.core.incident.Checks.that;
import static io.cityhelm.core.incident.IncidentStage.IN_PROGRESS;
import static io.cityhelm.core.incident.IncidentStage.REPORTED;
import static io.cityhelm.core.incident.IncidentStage.RESOLVED;
import static io.cityhelm.core.incident.IncidentStage.VERIFIED;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.incident.IncidentEvent.HandlingStarted;
import io.cityhelm.core.incident.IncidentEvent.IncidentClosed;
import io.cityhelm.core.incident.IncidentEvent.IncidentDismissed;
import io.cityhelm.core.incident.IncidentEvent.IncidentEscalated;
import io.cityhelm.core.incident.IncidentEvent.IncidentHandedDown;
import io.cityhelm.core.incident.IncidentEvent.IncidentNoted;
import io.cityhelm.core.incident.IncidentEvent.IncidentRegraded;
import io.cityhelm.core.incident.IncidentEvent.IncidentReported;
import io.cityhelm.core.incident.IncidentEvent.IncidentResolved;
import io.cityhelm.core.incident.IncidentEvent.IncidentReturned;
import io.cityhelm.core.incident.IncidentEvent.IncidentTakenOver;
import io.cityhelm.core.incident.IncidentEvent.IncidentVerified;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.security.Act;
import java.util.Optional;

/**
 * The rules of an incident: pure, no clock, no disk. Authority is asked first, then the stage, then the content, so that
 * nobody learns about a case that is not theirs.
 */
public final class IncidentDecisions {

    private IncidentDecisions() {}

    /** What a command does to an incident that has nothing around it but orders. @param now null when the stream is empty */
    public static Decision<IncidentEvent> decide(
            Incident now, IncidentCommand command, Context context, int openOrders) {
        return decide(now, command, context, Surroundings.orders(openOrders));
    }

    /**
     * What a command does to an incident.
     *
     * @param now null when the stream is empty
     */
    public static Decision<IncidentEvent> decide(
            Incident now, IncidentCommand command, Context context, Surroundings around) {
        if (command instanceof IncidentCommand.Report report) {
            return now == null ? report(report, context, around) : Decision.refuse("incident.exists", now.number());
        }
        if (now == null) {
            return Decision.refuse("incident.unknown", command.incident());
        }
        return IncidentAuthority.objection(now, command, context.actor(), context.tree())
                .<Decision<IncidentEvent>>map(Decision.Refused::new)
                .orElseGet(() -> decideAllowed(now, command, context, around));
    }

    private static Decision<IncidentEvent> decideAllowed(
            Incident now, IncidentCommand command, Context context, Surroundings around) {
        return switch (command) {
            case IncidentCommand.Report c -> throw new IllegalStateException("decided above");
            case IncidentCommand.Verify c ->
                in(now, REPORTED)
                        .or(() -> noted(c.note()))
                        .orElseGet(() -> Decision.accept(new IncidentVerified(c.grade(), c.note(), context.now())));
            case IncidentCommand.Dismiss c ->
                in(now, REPORTED, VERIFIED)
                        .or(() -> noOrders(around))
                        .or(() -> noUnits(now, around))
                        .or(() -> reasoned(c.reason()))
                        .orElseGet(() -> Decision.accept(new IncidentDismissed(c.reason(), context.now())));
            case IncidentCommand.Handle c ->
                in(now, VERIFIED)
                        .or(() -> noted(c.note()))
                        .orElseGet(() -> Decision.accept(new HandlingStarted(c.note(), context.now())));
            case IncidentCommand.Regrade c -> regrade(now, c, context);
            case IncidentCommand.Resolve c ->
                in(now, IN_PROGRESS)
                        .or(() -> reasoned(c.result()))
                        .orElseGet(() -> Decision.accept(new IncidentResolved(c.result(), context.now())));
            case IncidentCommand.Close c -> close(now, c, context, around);
            case IncidentCommand.Escalate c -> escalate(now, c, context);
            case IncidentCommand.TakeOver c -> takeOver(now, c, context);
            case IncidentCommand.HandDown c -> handDown(now, c, context);
            case IncidentCommand.Return c -> giveBack(now, c, context);
            case IncidentCommand.Note c ->
                // what is known about a merged one belongs where it goes on
                that(now.stage() != IncidentStage.MERGED, () -> ended(now))
                        .or(() -> reasoned(c.text()))
                        .orElseGet(() -> Decision.accept(new IncidentNoted(c.text(), context.now())));
            case IncidentCommand.Merge c -> TieDecisions.merge(now, c, context, around);
            case IncidentCommand.Link c -> TieDecisions.link(now, c, context, around);
            case IncidentCommand.Unlink c -> TieDecisions.unlink(now, c, context, around);
            case IncidentCommand.Reopen c -> AfterEndDecisions.reopen(now, c, context);
            case IncidentCommand.Evaluate c -> AfterEndDecisions.evaluate(now, c, context);
            case IncidentCommand.HoldCommand c -> IncidentHoldDecisions.decide(now, c, context);
            case IncidentCommand.AskHelp c -> HelpDecisions.ask(now, c, context, around);
            case IncidentCommand.AnswerHelp c -> HelpDecisions.answer(now, c, context);
        };
    }

    private static Decision<IncidentEvent> report(IncidentCommand.Report c, Context context, Surroundings around) {
        Optional<Refusal> objection =
                Authority.within(context.actor(), Act.REPORT, c.place().jurisdiction(), context.tree());
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        Optional<Decision<IncidentEvent>> flaw = flaw(c, context.tree());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        IncidentEvent reported = new IncidentReported(
                c.incident(),
                context.nextNumber(),
                c.title(),
                c.category(),
                c.grade(),
                c.place(),
                c.owner(),
                c.source(),
                c.alert(),
                context.now());
        return around.intake().opensDirectly(c.source())
                ? Decision.accept(reported, new IncidentVerified(c.grade(), "", context.now()))
                : Decision.accept(reported);
    }

    private static Optional<Decision<IncidentEvent>> flaw(IncidentCommand.Report c, JurisdictionTree tree) {
        JurisdictionCode place = c.place().jurisdiction();
        return that(!c.title().isBlank(), () -> Decision.refuse("incident.title-missing"))
                .or(() -> noted(c.title()))
                .or(() -> that(
                        tree.covers(c.owner(), place),
                        () -> Decision.refuse(
                                "incident.owner-not-above-place", tree.nameOf(c.owner()), tree.nameOf(place))));
    }

    private static Decision<IncidentEvent> regrade(Incident now, IncidentCommand.Regrade c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> c.grade() == now.grade()
                        ? Optional.of(Decision.refuse("incident.same-grade", now.grade()))
                        : Optional.empty())
                .orElseGet(
                        () -> Decision.accept(new IncidentRegraded(now.grade(), c.grade(), c.reason(), context.now())));
    }

    private static Decision<IncidentEvent> close(
            Incident now, IncidentCommand.Close c, Context context, Surroundings around) {
        return in(now, RESOLVED)
                .or(() -> noOrders(around))
                .or(() -> noUnits(now, around))
                .or(() -> that(
                        around.openChildren() == 0 || !c.note().isBlank(),
                        () -> Decision.refuse("incident.children-open", around.openChildren())))
                .or(() -> noted(c.note()))
                .orElseGet(() -> Decision.accept(new IncidentClosed(c.note(), context.now())));
    }

    private static Decision<IncidentEvent> escalate(Incident now, IncidentCommand.Escalate c, Context context) {
        Optional<Jurisdiction> above = context.tree().parent(now.owner());
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> above.isEmpty() ? Optional.of(Decision.refuse("incident.nobody-above")) : Optional.empty())
                .orElseGet(() -> {
                    JurisdictionCode to = above.orElseThrow().code();
                    return IncidentHoldDecisions.passing(
                            now, to, new IncidentEscalated(now.owner(), to, c.reason(), context.now()), context);
                });
    }

    private static Decision<IncidentEvent> takeOver(Incident now, IncidentCommand.TakeOver c, Context context) {
        return open(now).or(() -> reasoned(c.reason())).orElseGet(() -> {
            JurisdictionCode to = context.actor().jurisdiction();
            return IncidentHoldDecisions.passing(
                    now, to, new IncidentTakenOver(now.owner(), to, c.reason(), context.now()), context);
        });
    }

    private static Decision<IncidentEvent> handDown(Incident now, IncidentCommand.HandDown c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> that(
                        !c.to().equals(now.owner()) && context.tree().covers(now.owner(), c.to()),
                        () -> Decision.refuse(
                                "incident.not-below", context.tree().nameOf(c.to()))))
                .or(() -> that(
                        context.tree().covers(c.to(), now.place().jurisdiction()),
                        () -> Decision.refuse(
                                "incident.not-its-place", context.tree().nameOf(c.to()))))
                .orElseGet(
                        () -> Decision.accept(new IncidentHandedDown(now.owner(), c.to(), c.reason(), context.now())));
    }

    private static Decision<IncidentEvent> giveBack(Incident now, IncidentCommand.Return c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> that(!now.formerOwners().isEmpty(), () -> Decision.refuse("incident.nobody-before")))
                .orElseGet(() -> {
                    JurisdictionCode to = now.formerOwners().getLast();
                    return IncidentHoldDecisions.passing(
                            now, to, new IncidentReturned(now.owner(), to, c.reason(), context.now()), context);
                });
    }

    /** What has ended has no orders that have not: nobody would look at their answers. */
    private static Optional<Decision<IncidentEvent>> noOrders(Surroundings around) {
        return that(around.openOrders() == 0, () -> Decision.refuse("incident.orders-open", around.openOrders()));
    }

    /** What has ended keeps nobody: a unit that is still held could not be sent elsewhere. */
    private static Optional<Decision<IncidentEvent>> noUnits(Incident now, Surroundings around) {
        return that(
                around.heldUnits().isEmpty(),
                () -> Decision.refuse(
                        "incident.units-held",
                        now.number(),
                        around.heldUnits().size(),
                        String.join(", ", around.heldUnits())));
    }

    private static Decision<IncidentEvent> ended(Incident now) {
        return Decision.refuse("incident.ended", now.number(), now.stage());
    }
}
