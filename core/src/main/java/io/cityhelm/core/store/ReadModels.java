package io.cityhelm.core.store;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.alert.AlertEvent.AlertPromoted;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.duty.Delegation;
import io.cityhelm.core.duty.DelegationEvent;
import io.cityhelm.core.handover.Handover;
import io.cityhelm.core.handover.HandoverEvent;
import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.report.ReportEvent;
import io.cityhelm.core.report.ReportFile;
import io.cityhelm.core.warning.Warning;
import io.cityhelm.core.warning.WarningEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the tables of the situation in step with the journal. The same code follows a live append and a rebuild, so that
 * they cannot differ.
 */
public final class ReadModels {

    private static final String MARK = "INSERT OR IGNORE INTO timeline (incident, sequence) VALUES (?, ?)";

    /** An incident's story starts with its alert. */
    private static final String MARK_ALERT = "INSERT OR IGNORE INTO timeline (incident, sequence)"
            + " SELECT ?, sequence FROM journal WHERE stream_kind = ? AND stream_id = ? AND sequence <= ?";

    private final States states = new States();

    private final StateTable<Incident, IncidentEvent> incidents = new StateTable<>(
            "incident",
            List.of("ended", "since", "merged_into", "wakes"),
            Incident.class,
            Incident::evolve,
            incident -> new Object[] {
                incident.stage().isEnded(),
                since(incident),
                incident.ties().mergedInto().orElse(null),
                incident.holds().deferral().map(Deferral::until).orElse(null)
            },
            states);

    private final StateTable<Order, OrderEvent> orders = new StateTable<>(
            "\"order\"",
            List.of("incident", "ended", "outward", "lapses"),
            Order.class,
            Order::evolve,
            order -> new Object[] {
                order.content().incident(),
                order.stage().isEnded(),
                isOutward(order),
                order.wakes().orElse(null)
            },
            states);

    private final StateTable<Alert, AlertEvent> alerts = new StateTable<>(
            "alert",
            List.of("ended", "since", "wakes"),
            Alert.class,
            Alert::evolve,
            alert -> new Object[] {
                alert.state().isEnded(), alert.raisedAt(), wakes(alert).orElse(null)
            },
            states);

    private final StateTable<ReportFile, ReportEvent> reports = new StateTable<>(
            "report_file", List.of(), ReportFile.class, ReportFile::evolve, file -> new Object[0], states);

    private final StateTable<Calling, CallingEvent> callings = new StateTable<>(
            "calling",
            List.of("incident", "due", "unsent", "asking"),
            Calling.class,
            Calling::evolve,
            calling -> new Object[] {
                calling.incident(),
                calling.next().flatMap(Calling.Step::due).orElse(null),
                !calling.unsent().isEmpty(),
                !calling.asking().isEmpty()
            },
            states);

    private final PlanTables plans = new PlanTables(states);

    private final ForceTables forces = new ForceTables(states);

    private final StateTable<Handover, HandoverEvent> handovers = new StateTable<>(
            "handover",
            List.of("seat", "ended", "taken"),
            Handover.class,
            Handover::evolve,
            handover -> new Object[] {
                handover.seat(), handover.stage().isEnded(), handover.takenAt().orElse(null)
            },
            states);

    private final StateTable<Delegation, DelegationEvent> delegations = new StateTable<>(
            "delegation",
            List.of("ended", "until"),
            Delegation.class,
            Delegation::evolve,
            delegation -> new Object[] {
                delegation.stage().isEnded(), delegation.grant().until()
            },
            states);

    private final StateTable<Warning, WarningEvent> warnings = new StateTable<>(
            "warning",
            List.of("over", "outward", "ends", "since", "identifiers"),
            Warning.class,
            Warning::evolve,
            warning -> new Object[] {
                warning.stage().isOver(),
                warning.stage().isOutward(),
                warning.ends(),
                warning.since(),
                String.join(" ", warning.identifiers())
            },
            states);

    /** Follows entries that stand in the journal already, in the transaction of the caller. */
    void apply(Statements db, List<Recorded> recorded) throws SQLException {
        StateTable<Incident, IncidentEvent>.Fold incident = incidents.fold(db);
        StateTable<Order, OrderEvent>.Fold order = orders.fold(db);
        StateTable<Alert, AlertEvent>.Fold alert = alerts.fold(db);
        StateTable<ReportFile, ReportEvent>.Fold report = reports.fold(db);
        StateTable<Calling, CallingEvent>.Fold calling = callings.fold(db);
        ForceTables.Fold force = forces.fold(db);
        PlanTables.Fold plan = plans.fold(db);
        StateTable<Handover, HandoverEvent>.Fold handover = handovers.fold(db);
        StateTable<Delegation, DelegationEvent>.Fold delegation = delegations.fold(db);
        StateTable<Warning, WarningEvent>.Fold warning = warnings.fold(db);
        List<Object[]> marks = new ArrayList<>(recorded.size());
        for (Recorded each : recorded) {
            Entry entry = each.entry();
            switch (each.event()) {
                case IncidentEvent event ->
                    marks.add(mark(incident.follow(entry, event).id(), entry));
                case OrderEvent event -> {
                    Order now = order.follow(entry, event);
                    marks.add(mark(now.content().incident(), entry));
                    // the ladder of an order stands as its order does, in the same transaction
                    calling.amend(entry.stream().id(), ladder -> ladder.seeing(now));
                }
                case ReportEvent event ->
                    marks.add(mark(report.follow(entry, event).incident(), entry));
                case CallingEvent event ->
                    marks.add(mark(calling.follow(entry, event).incident(), entry));
                case WarningEvent event -> warning.follow(entry, event);
                case DelegationEvent event -> delegation.follow(entry, event);
                case HandoverEvent event -> handover.follow(entry, event);
                case AlertEvent event -> {
                    alert.follow(entry, event);
                    markAlert(db, entry, event);
                }
                // sessions are read from the journal itself
                default -> {
                    Optional<IncidentId> its = plan.follow(each);
                    (its.isPresent() ? its : force.follow(each)).ifPresent(one -> marks.add(mark(one, entry)));
                }
            }
        }
        incident.write();
        order.write();
        alert.write();
        calling.write();
        force.write();
        plan.write();
        report.write();
        handover.write();
        delegation.write();
        warning.write();
        db.batch(MARK, marks);
    }

    /** Empties the tables; a rebuild follows every entry from the first. */
    void clear(Statements db) throws SQLException {
        for (String table : List.of(
                "incident",
                "\"order\"",
                "alert",
                "calling",
                "report_file",
                "handover",
                "delegation",
                "warning",
                "timeline")) {
            db.run("DELETE FROM " + table);
        }
        for (String table : ForceTables.NAMES) {
            db.run("DELETE FROM " + table);
        }
        for (String table : PlanTables.NAMES) {
            db.run("DELETE FROM " + table);
        }
    }

    private static Object[] mark(IncidentId incident, Entry entry) {
        return new Object[] {incident, entry.sequence()};
    }

    private static void markAlert(Statements db, Entry entry, AlertEvent event) throws SQLException {
        if (event instanceof AlertPromoted promoted) {
            int marked = db.update(
                    MARK_ALERT,
                    promoted.incident(),
                    entry.stream().kind(),
                    entry.stream().id(),
                    entry.sequence());
            if (marked == 0) {
                throw new SQLException("the journal does not have entry " + entry.sequence());
            }
        }
    }

    /** An open incident is as old as its report, an ended one as its end. */
    private static Instant since(Incident incident) {
        return incident.stage().isEnded() ? incident.stageSince() : incident.reportedAt();
    }

    private static boolean isOutward(Order order) {
        return order.owes().isPresent();
    }

    private static Optional<Instant> wakes(Alert alert) {
        return alert.state().isEnded()
                ? Optional.empty()
                : Stream.concat(alert.content().expires().stream(), alert.until().stream())
                        .min(Instant::compareTo);
    }
}
