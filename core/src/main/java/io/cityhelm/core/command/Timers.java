package io.cityhelm.core.command;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertCommand;
import io.cityhelm.core.alert.AlertKey;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingCommand;
import io.cityhelm.core.calling.Callings;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderCommand;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationCommand;
import io.cityhelm.core.duty.Delegations;
import io.cityhelm.core.force.AccountabilityCheck;
import io.cityhelm.core.force.Assignment;
import io.cityhelm.core.force.AssignmentCommand;
import io.cityhelm.core.force.Forces;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentCommand;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.security.Actor;
import io.cityhelm.core.situation.Deferrals;
import io.cityhelm.core.situation.Situation;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningCommand;
import io.cityhelm.core.warning.Warnings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What happens because time passed: orders that nobody took on lapse, and what was put off goes on, departments are
 * reminded, acknowledgements and shelvings run out, alerts expire, ladders are climbed, units on scene are asked whether
 * all are there, delegations end, warnings expire. The deadlines are rows of the read models,
 * so that a start re-arms all of them by reading; each is tied to the version of the stream that was read, and one that finds a newer version does nothing.
 *
 * <p>Touches the disk: never on the screen's thread. One tick at a time.
 */
public final class Timers {

    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Situation situation;
    private final Callings callings;
    private final Forces forces;
    private final Delegations delegations;
    private final Warnings warnings;
    private final Deferrals deferrals;
    private final Rounds rounds;
    private final String expired;

    /** @param city where the timer belongs @param language of the reason that the record gives for an expired alert */
    public Timers(Lookups lookups, CommandDesk desk, JurisdictionCode city, Messages language) {
        this.situation = lookups.situation();
        this.callings = lookups.callings();
        this.forces = lookups.forces();
        this.delegations = lookups.delegations();
        this.warnings = lookups.warnings();
        this.deferrals = lookups.deferrals();
        this.rounds = new Rounds(desk, new Actor.Rule("timer", city));
        this.expired = language.text("timer.alert-expired");
    }

    /** Ticks every second until the returned handle is closed. The scheduler stays the caller's. */
    public AutoCloseable every(ScheduledExecutorService scheduler, Clock clock) {
        return rounds.every(scheduler, Duration.ZERO, PERIOD, () -> due(clock.instant()));
    }

    /**
     * Hands in what is due by then. A tick that comes while the commands of the last one still wait adds nothing.
     *
     * @return completes with what came of each command
     */
    public CompletableFuture<List<Outcome>> tick(Instant now) throws JournalUnavailableException {
        return rounds.go(() -> due(now));
    }

    private List<Request> due(Instant now) throws JournalUnavailableException {
        List<Request> due = new ArrayList<>();
        for (Versioned<Order> order : situation.overdue(now)) {
            due.add(Request.of(onTime(order.state(), now), order.version()));
        }
        for (Versioned<Incident> incident : deferrals.due(now)) {
            IncidentId id = incident.state().id();
            due.add(Request.of(new IncidentCommand.HoldCommand.ResumeOnTime(id), incident.version()));
        }
        for (Versioned<Alert> alert : situation.due(now)) {
            due.add(Request.of(onTime(alert.state(), now), alert.version()));
        }
        for (Versioned<Calling> calling : callings.due(now)) {
            due.add(Request.of(new CallingCommand.Climb(calling.state().order()), calling.version()));
        }
        for (Versioned<Assignment> unit : forces.dueAssignments(now)) {
            due.add(Request.of(onTime(unit.state()), unit.version()));
        }
        for (Versioned<Delegation> delegation : delegations.due(now)) {
            due.add(Request.of(new DelegationCommand.Lapse(delegation.state().id()), delegation.version()));
        }
        for (Versioned<Warning> warning : warnings.due(now)) {
            due.add(Request.of(new WarningCommand.Expire(warning.state().id()), warning.version()));
        }
        return due;
    }

    private static OrderCommand onTime(Order order, Instant now) {
        if (order.holds().isDeferred()) {
            return new OrderCommand.HoldCommand.ResumeOnTime(order.id());
        }
        boolean lapsed = order.lapses().filter(at -> !now.isBefore(at)).isPresent();
        return lapsed ? new OrderCommand.Expire(order.id()) : new OrderCommand.Remind(order.id());
    }

    /** A check that is open was not answered in time; else the time of the next one has come. */
    private static AssignmentCommand onTime(Assignment assignment) {
        String unit = assignment.unit().id();
        boolean asked =
                assignment.check().flatMap(AccountabilityCheck::answerBy).isPresent();
        return asked ? new AssignmentCommand.MissCheck(unit) : new AssignmentCommand.AskCheck(unit);
    }

    private AlertCommand onTime(Alert alert, Instant now) {
        AlertKey key = alert.key();
        return alert.content().expires().filter(end -> !now.isBefore(end)).isPresent()
                ? new AlertCommand.Clear(key, expired)
                : new AlertCommand.Rearm(key);
    }
}
