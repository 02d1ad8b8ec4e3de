package io.cityhelm.core.force;

import static io.cityhelm.core.force.AssignmentState.DISPATCHED;
import static io.cityhelm.core.force.AssignmentState.ON_SCENE;
import static io.cityhelm.core.force.AssignmentState.RESERVED;

import io.cityhelm.core.authority.Authority;
import io.cityhelm.core.decision.Context;
import io.cityhelm.core.decision.Decision;
import io.cityhelm.core.decision.Refusal;
import io.cityhelm.core.force.AssignmentEvent.CheckAnswered;
import io.cityhelm.core.force.AssignmentEvent.CheckAsked;
import io.cityhelm.core.force.AssignmentEvent.CheckMissed;
import io.cityhelm.core.force.AssignmentEvent.UnitArrived;
import io.cityhelm.core.force.AssignmentEvent.UnitCancelled;
import io.cityhelm.core.force.AssignmentEvent.UnitDispatched;
import io.cityhelm.core.force.AssignmentEvent.UnitReleased;
import io.cityhelm.core.force.AssignmentEvent.UnitReserved;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.security.Act;
import io.cityhelm.core.text.FreeText;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules of who has which unit: pure, no clock, no disk. The owner of the incident acts, with units of its own
 * jurisdiction or below; a unit that somebody holds is never taken from them.
 */
public final class AssignmentDecisions {

    private AssignmentDecisions() {}

    /**
     * What a command does to the assignment of a unit.
     *
     * @param now null when the unit was never assigned
     * @param incident the incident of the command; for a command without one, that of the assignment; null when there is
     *     none
     * @param othersCheck when the units of the incident that are on scene already are asked next: who arrives joins them
     */
    public static Decision<AssignmentEvent> decide(
            Assignment now,
            AssignmentCommand command,
            Context context,
            Incident incident,
            Optional<Instant> othersCheck) {
        if (incident == null) {
            return Decision.refuse("unit.never-assigned", command.unitId());
        }
        return authority(command, context, incident)
                .or(() -> open(command, incident))
                .orElseGet(() -> decideAllowed(now, command, context, incident, othersCheck));
    }

    private static Optional<Decision<AssignmentEvent>> authority(
            AssignmentCommand command, Context context, Incident incident) {
        return switch (command) {
            case AssignmentCommand.Reserve c -> mine(c.unit(), context, incident);
            case AssignmentCommand.Dispatch c -> mine(c.unit(), context, incident);
            case AssignmentCommand.AskCheck c -> refused(Authority.asSystem(context.actor()));
            case AssignmentCommand.MissCheck c -> refused(Authority.asSystem(context.actor()));
            case AssignmentCommand.AnswerCheck c -> owner(Act.MOVE_UNITS, context, incident);
            case AssignmentCommand.Arrive c -> owner(Act.MOVE_UNITS, context, incident);
            case AssignmentCommand.Release c -> owner(Act.MOVE_UNITS, context, incident);
            case AssignmentCommand.Cancel c -> owner(Act.MOVE_UNITS, context, incident);
        };
    }

    private static Optional<Decision<AssignmentEvent>> mine(UnitRef unit, Context context, Incident incident) {
        return owner(Act.SEND_UNITS, context, incident)
                .or(() -> refused(
                        Authority.within(context.actor(), Act.SEND_UNITS, unit.jurisdiction(), context.tree())));
    }

    private static Optional<Decision<AssignmentEvent>> owner(Act act, Context context, Incident incident) {
        return refused(Authority.asOwner(context.actor(), act, incident.owner(), context.tree()));
    }

    /** Nobody is sent to what has ended; who is there is called back all the same. */
    private static Optional<Decision<AssignmentEvent>> open(AssignmentCommand command, Incident incident) {
        boolean sends = command instanceof AssignmentCommand.Reserve || command instanceof AssignmentCommand.Dispatch;
        return check(
                !sends || !incident.stage().isEnded(),
                () -> Decision.refuse("incident.ended", incident.number(), incident.stage()));
    }

    private static Decision<AssignmentEvent> decideAllowed(
            Assignment now,
            AssignmentCommand command,
            Context context,
            Incident incident,
            Optional<Instant> othersCheck) {
        Instant at = context.now();
        String by = context.actor().id();
        return switch (command) {
            case AssignmentCommand.Reserve c ->
                free(now, context)
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .orElseGet(() -> Decision.accept(reserved(c.unit(), incident, by, c.note(), at)));
            case AssignmentCommand.Dispatch c -> dispatch(now, c, context, incident);
            case AssignmentCommand.Arrive c ->
                in(now, c, DISPATCHED)
                        .orElseGet(() -> Decision.accept(new UnitArrived(
                                by,
                                c.rhythm(),
                                othersCheck
                                        .filter(check -> check.isAfter(at))
                                        .orElse(at.plus(c.rhythm().every())),
                                at)));
            case AssignmentCommand.Release c ->
                in(now, c, ON_SCENE)
                        .or(() -> refused(FreeText.objectionToNote(c.reason())))
                        .orElseGet(() -> Decision.accept(new UnitReleased(by, c.reason(), at)));
            case AssignmentCommand.Cancel c ->
                in(now, c, RESERVED, DISPATCHED)
                        .or(() -> refused(FreeText.objection(c.reason())))
                        .orElseGet(() -> Decision.accept(new UnitCancelled(by, c.reason(), at)));
            case AssignmentCommand.AskCheck c -> in(now, c, ON_SCENE).orElseGet(() -> ask(now, at));
            case AssignmentCommand.AnswerCheck c ->
                in(now, c, ON_SCENE)
                        .or(() -> refused(FreeText.objectionToNote(c.note())))
                        .orElseGet(() -> Decision.accept(new CheckAnswered(by, c.note(), next(now, at), at)));
            case AssignmentCommand.MissCheck c -> in(now, c, ON_SCENE).orElseGet(() -> miss(now, at));
        };
    }

    private static Decision<AssignmentEvent> dispatch(
            Assignment now, AssignmentCommand.Dispatch c, Context context, Incident incident) {
        Instant at = context.now();
        String by = context.actor().id();
        Optional<Decision<AssignmentEvent>> wordy = refused(FreeText.objectionToNote(c.note()));
        boolean reservedForIt =
                now != null && now.state() == RESERVED && now.incident().equals(incident.id());
        if (reservedForIt) {
            return wordy.orElseGet(() -> Decision.accept(new UnitDispatched(by, c.note(), at)));
        }
        return free(now, context)
                .or(() -> wordy)
                .orElseGet(() -> Decision.accept(
                        reserved(c.unit(), incident, by, "", at), new UnitDispatched(by, c.note(), at)));
    }

    private static UnitReserved reserved(UnitRef unit, Incident incident, String by, String note, Instant at) {
        return new UnitReserved(unit, incident.id(), incident.number(), incident.owner(), by, note, at);
    }

    private static Decision<AssignmentEvent> ask(Assignment now, Instant at) {
        AccountabilityCheck check = now.check().orElseThrow();
        return check.answerBy().isPresent() || at.isBefore(check.next())
                ? Decision.refuse("unit.check-not-due", now.unit().name())
                : Decision.accept(new CheckAsked(at.plus(check.rhythm().answer()), at));
    }

    private static Decision<AssignmentEvent> miss(Assignment now, Instant at) {
        AccountabilityCheck check = now.check().orElseThrow();
        boolean late = check.missedSince().isEmpty()
                && check.answerBy().filter(until -> !at.isBefore(until)).isPresent();
        return late
                ? Decision.accept(new CheckMissed(at))
                : Decision.refuse("unit.check-not-due", now.unit().name());
    }

    /** The next question comes a whole period after the answer. */
    private static Instant next(Assignment now, Instant at) {
        AccountabilityCheck check = now.check().orElseThrow();
        return at.plus(check.rhythm().every());
    }

    /** Says who has it and since when. */
    private static Optional<Decision<AssignmentEvent>> free(Assignment now, Context context) {
        return check(
                now == null || !now.state().isOpen(),
                () -> Decision.refuse(
                        "unit.held",
                        now.unit().name(),
                        context.tree().nameOf(now.holder()),
                        now.number(),
                        now.state(),
                        now.heldSince()));
    }

    private static Optional<Decision<AssignmentEvent>> in(
            Assignment now, AssignmentCommand command, AssignmentState... states) {
        if (now == null) {
            return Optional.of(Decision.refuse("unit.never-assigned", command.unitId()));
        }
        return check(
                Arrays.asList(states).contains(now.state()),
                () -> Decision.refuse("unit.wrong-state", now.unit().name(), now.state()));
    }

    private static Optional<Decision<AssignmentEvent>> refused(Optional<Refusal> refusal) {
        return refusal.map(Decision.Refused::new);
    }

    private static Optional<Decision<AssignmentEvent>> check(
            boolean holds, Supplier<Decision<AssignmentEvent>> refusal) {
        return holds ? Optional.empty() : Optional.of(refusal.get());
    }
}
