package io.cityhelm.core.incident;

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
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.text.FreeText;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of an incident: pure, no clock, no disk. Authority is asked first, then the stage, then the content, so that
 * nobody learns about a case that is not theirs.
 */
public final class IncidentDecisions {

    private IncidentDecisions() {}

    /**
     * What a command does to an incident.
     *
     * @param now null when the stream is empty
     * @param openOrders how many orders of the incident have not ended
     */
    public static Decision<IncidentEvent> decide(
            Incident now, IncidentCommand command, Context context, int openOrders) {
        if (command instanceof IncidentCommand.Report report) {
            return now == null ? report(report, context) : Decision.refuse("incident.exists", now.number());
        }
        if (now == null) {
            return Decision.refuse("incident.unknown", command.incident());
        }
        Optional<Refusal> objection = authority(now, command, context.actor(), context.tree());
        return objection.isPresent()
                ? new Decision.Refused<>(objection.get())
                : decideAllowed(now, command, context, openOrders);
    }

    private static Optional<Refusal> authority(
            Incident now, IncidentCommand command, Actor actor, JurisdictionTree tree) {
        return switch (command) {
            case IncidentCommand.TakeOver c -> Authority.asSuperior(actor, Act.TAKE_OVER, now.owner(), tree);
            case IncidentCommand.Note c ->
                // who sees the place may add what they know, whoever answers for it
                Authority.within(actor, Act.NOTE, now.place().jurisdiction(), tree);
            case IncidentCommand c -> Authority.asOwner(actor, act(c), now.owner(), tree);
        };
    }

    private static Act act(IncidentCommand command) {
        return switch (command) {
            case IncidentCommand.Report c -> Act.REPORT;
            case IncidentCommand.Verify c -> Act.VERIFY;
            case IncidentCommand.Dismiss c -> Act.DISMISS;
            case IncidentCommand.Handle c -> Act.HANDLE;
            case IncidentCommand.Regrade c -> Act.REGRADE;
            case IncidentCommand.Resolve c -> Act.RESOLVE;
            case IncidentCommand.Close c -> Act.CLOSE;
            case IncidentCommand.Escalate c -> Act.ESCALATE;
            case IncidentCommand.TakeOver c -> Act.TAKE_OVER;
            case IncidentCommand.HandDown c -> Act.HAND_DOWN;
            case IncidentCommand.Return c -> Act.RETURN;
            case IncidentCommand.Note c -> Act.NOTE;
        };
    }

    private static Decision<IncidentEvent> decideAllowed(
            Incident now, IncidentCommand command, Context context, int openOrders) {
        return switch (command) {
            case IncidentCommand.Report c -> throw new IllegalStateException("decided above");
            case IncidentCommand.Verify c ->
                in(now, REPORTED)
                        .or(() -> noted(c.note()))
                        .orElseGet(() -> Decision.accept(new IncidentVerified(c.grade(), c.note(), context.now())));
            case IncidentCommand.Dismiss c ->
                in(now, REPORTED, VERIFIED)
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
            case IncidentCommand.Close c -> close(now, c, context, openOrders);
            case IncidentCommand.Escalate c -> escalate(now, c, context);
            case IncidentCommand.TakeOver c -> takeOver(now, c, context);
            case IncidentCommand.HandDown c -> handDown(now, c, context);
            case IncidentCommand.Return c -> giveBack(now, c, context);
            case IncidentCommand.Note c ->
                reasoned(c.text()).orElseGet(() -> Decision.accept(new IncidentNoted(c.text(), context.now())));
        };
    }

    private static Decision<IncidentEvent> report(IncidentCommand.Report c, Context context) {
        Optional<Refusal> objection =
                Authority.within(context.actor(), Act.REPORT, c.place().jurisdiction(), context.tree());
        if (objection.isPresent()) {
            return new Decision.Refused<>(objection.get());
        }
        Optional<Decision<IncidentEvent>> flaw = flaw(c, context.tree());
        if (flaw.isPresent()) {
            return flaw.get();
        }
        return Decision.accept(new IncidentReported(
                c.incident(),
                context.nextNumber(),
                c.title(),
                c.category(),
                c.grade(),
                c.place(),
                c.owner(),
                c.source(),
                c.alert(),
                context.now()));
    }

    private static Optional<Decision<IncidentEvent>> flaw(IncidentCommand.Report c, JurisdictionTree tree) {
        JurisdictionCode place = c.place().jurisdiction();
        return check(!c.title().isBlank(), () -> Decision.refuse("incident.title-missing"))
                .or(() -> noted(c.title()))
                .or(() -> check(
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
            Incident now, IncidentCommand.Close c, Context context, int openOrders) {
        return in(now, RESOLVED)
                .or(() -> openOrders > 0
                        ? Optional.of(Decision.refuse("incident.orders-open", openOrders))
                        : Optional.empty())
                .or(() -> noted(c.note()))
                .orElseGet(() -> Decision.accept(new IncidentClosed(c.note(), context.now())));
    }

    private static Decision<IncidentEvent> escalate(Incident now, IncidentCommand.Escalate c, Context context) {
        Optional<Jurisdiction> above = context.tree().parent(now.owner());
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> above.isEmpty() ? Optional.of(Decision.refuse("incident.nobody-above")) : Optional.empty())
                .orElseGet(() -> Decision.accept(
                        new IncidentEscalated(now.owner(), above.orElseThrow().code(), c.reason(), context.now())));
    }

    private static Decision<IncidentEvent> takeOver(Incident now, IncidentCommand.TakeOver c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .orElseGet(() -> Decision.accept(
                        new IncidentTakenOver(now.owner(), context.actor().jurisdiction(), c.reason(), context.now())));
    }

    private static Decision<IncidentEvent> handDown(Incident now, IncidentCommand.HandDown c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> check(
                        !c.to().equals(now.owner()) && context.tree().covers(now.owner(), c.to()),
                        () -> Decision.refuse(
                                "incident.not-below", context.tree().nameOf(c.to()))))
                .or(() -> check(
                        context.tree().covers(c.to(), now.place().jurisdiction()),
                        () -> Decision.refuse(
                                "incident.not-its-place", context.tree().nameOf(c.to()))))
                .orElseGet(
                        () -> Decision.accept(new IncidentHandedDown(now.owner(), c.to(), c.reason(), context.now())));
    }

    private static Decision<IncidentEvent> giveBack(Incident now, IncidentCommand.Return c, Context context) {
        return open(now)
                .or(() -> reasoned(c.reason()))
                .or(() -> check(!now.formerOwners().isEmpty(), () -> Decision.refuse("incident.nobody-before")))
                .orElseGet(() -> {
                    JurisdictionCode to = now.formerOwners().getLast();
                    return Decision.accept(new IncidentReturned(now.owner(), to, c.reason(), context.now()));
                });
    }

    private static Optional<Decision<IncidentEvent>> in(Incident now, IncidentStage... stages) {
        return check(
                Arrays.asList(stages).contains(now.stage()),
                () -> Decision.refuse("incident.wrong-stage", now.number(), now.stage()));
    }

    private static Optional<Decision<IncidentEvent>> open(Incident now) {
        return check(!now.stage().isEnded(), () -> Decision.refuse("incident.ended", now.number(), now.stage()));
    }

    private static Optional<Decision<IncidentEvent>> reasoned(String reason) {
        return FreeText.objection(reason).map(Decision.Refused::new);
    }

    private static Optional<Decision<IncidentEvent>> noted(String note) {
        return FreeText.objectionToNote(note).map(Decision.Refused::new);
    }

    private static Optional<Decision<IncidentEvent>> check(boolean holds, Supplier<Decision<IncidentEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
