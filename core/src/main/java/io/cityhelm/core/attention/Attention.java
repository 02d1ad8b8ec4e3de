package io.cityhelm.core.attention;

import io.cityhelm.core.alert.Alert;
import io.cityhelm.core.alert.AlertState;
import io.cityhelm.core.attention.Need.Subject;
import io.cityhelm.core.attention.Need.What;
import io.cityhelm.core.calling.Calling;
import io.cityhelm.core.dispatch.ApprovalDecisions;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.Limits;
import io.cityhelm.core.report.ReportClocks;
import io.cityhelm.core.report.ReportStanding;
import io.cityhelm.core.security.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who has to do what next. Pure. An incident asks its owner; an alert asks everybody whose jurisdiction holds its place,
 * until one answers. The queue is sorted by the next deadline that will be missed; what has no clock comes last, graver
 * first.
 */
public final class Attention {

    private final JurisdictionTree tree;
    private final Limits limits;
    private final ReportClocks reportClocks;

    /** The queue without clocks for reporting upward. */
    public Attention(JurisdictionTree tree, Limits limits) {
        this(tree, limits, ReportClocks.NONE);
    }

    public Attention(JurisdictionTree tree, Limits limits, ReportClocks reportClocks) {
        this.tree = tree;
        this.limits = limits;
        this.reportClocks = reportClocks;
    }

    /** The queue of a seat where nothing was reported upward yet. */
    public List<Need> of(
            JurisdictionCode seat,
            Collection<Alert> alerts,
            Collection<Incident> incidents,
            Collection<Order> orders,
            Instant now) {
        return of(seat, alerts, incidents, orders, ReportStanding.NONE, now);
    }

    /**
     * The queue of a seat.
     *
     * @param seat the jurisdiction of the officer who sits there
     * @param orders all orders of the incidents, ended ones too
     * @param reports what was reported upward about the incidents, and what makes it faster
     */
    public List<Need> of(
            JurisdictionCode seat,
            Collection<Alert> alerts,
            Collection<Incident> incidents,
            Collection<Order> orders,
            ReportStanding reports,
            Instant now) {
        List<Need> needs = new ArrayList<>();
        alerts.stream()
                .filter(alert -> alert.state() == AlertState.RAISED)
                .filter(alert -> tree.covers(seat, alert.content().place().jurisdiction()))
                .forEach(alert -> needs.add(acknowledge(alert)));
        incidents.stream()
                .filter(incident -> !incident.stage().isEnded())
                .forEach(incident -> help(seat, incident).ifPresent(needs::add));
        needs.addAll(HoldNeeds.watched(seat, incidents, now));
        Map<IncidentId, List<Order>> byIncident = ordersOf(seat, incidents, orders);
        incidents.stream().filter(incident -> incident.owner().equals(seat)).forEach(incident -> {
            reportClocks
                    .next(incident, reports, tree)
                    .ifPresent(due -> needs.add(need(What.SEND_REPORT, incident, Optional.of(due.at()))));
            List<Order> its = byIncident.getOrDefault(incident.id(), List.of());
            if (!incident.holds().isDeferred()) {
                next(incident, its).ifPresent(needs::add);
            }
            its.stream()
                    // what another department got instead may still have to be taken back by telephone
                    .filter(order -> !Settling.isReplaced(order, its)
                            || order.unsettledSince().isPresent())
                    .forEach(order -> chase(incident, order, now).ifPresent(needs::add));
        });
        needs.sort(Need.BY_DEADLINE);
        return List.copyOf(needs);
    }

    /** The orders of the incidents that a seat owns: few, of all that there are. */
    private static Map<IncidentId, List<Order>> ordersOf(
            JurisdictionCode seat, Collection<Incident> incidents, Collection<Order> orders) {
        Map<IncidentId, List<Order>> owned = new HashMap<>();
        for (Incident incident : incidents) {
            if (incident.owner().equals(seat)) {
                owned.put(incident.id(), new ArrayList<>());
            }
        }
        for (Order order : orders) {
            List<Order> its = owned.get(order.content().incident());
            if (its != null) {
                its.add(order);
            }
        }
        return owned;
    }

    /**
     * The queue of a person: the one of the seat, the calls that reached it, and what waits for the consent of this very
     * officer.
     *
     * @param callings the ladders with a call on a screen that waits
     */
    public List<Need> of(
            Actor.Officer officer,
            Collection<Alert> alerts,
            Collection<Incident> incidents,
            Collection<Order> orders,
            Collection<Calling> callings,
            ReportStanding reports,
            Instant now) {
        List<Need> needs = new ArrayList<>(of(officer.jurisdiction(), alerts, incidents, orders, reports, now));
        needs.addAll(CallNeeds.of(officer.jurisdiction(), callings, incidents));
        Map<IncidentId, Incident> known =
                incidents.stream().collect(Collectors.toMap(Incident::id, incident -> incident, (a, b) -> a));
        needs.addAll(HoldNeeds.toDecide(officer, incidents, orders, tree));
        orders.stream()
                .filter(order -> order.stage() == OrderStage.HELD)
                .forEach(order -> Optional.ofNullable(known.get(order.content().incident()))
                        .filter(incident -> ApprovalDecisions.objection(order, officer, incident, tree)
                                .isEmpty())
                        .ifPresent(incident -> needs.add(need(What.APPROVE_ORDER, incident, order, order.due()))));
        needs.sort(Need.BY_DEADLINE);
        return List.copyOf(needs);
    }

    private Need acknowledge(Alert alert) {
        Grade grade = alert.content().grade();
        Instant due = alert.raisedAt().plus(clock(grade).acknowledge());
        return new Need(
                What.ACKNOWLEDGE_ALERT,
                new Subject.OfAlert(alert.key()),
                grade,
                alert.content().title(),
                alert.content().place().address(),
                Optional.of(due));
    }

    /** Whoever was asked for help answers, within the time in which a report of that grade is to be verified. */
    private Optional<Need> help(JurisdictionCode seat, Incident incident) {
        return incident.help()
                .filter(help -> help.to().equals(seat))
                .map(help -> need(
                        What.ANSWER_HELP,
                        incident,
                        Optional.of(help.since().plus(clock(incident.grade()).verify()))));
    }

    private Optional<Need> next(Incident incident, List<Order> orders) {
        Optional<Instant> within =
                Optional.of(incident.stageSince().plus(clock(incident.grade()).verify()));
        return switch (incident.stage()) {
            case REPORTED -> Optional.of(need(What.VERIFY_INCIDENT, incident, within));
            case VERIFIED ->
                orders.stream().anyMatch(order -> order.stage() == OrderStage.HELD)
                        ? Optional.empty()
                        : Optional.of(need(What.ORDER_SOMETHING, incident, within));
            case IN_PROGRESS ->
                orders.stream().allMatch(order -> Settling.isSettled(order, orders))
                        ? Optional.of(need(What.RESOLVE_INCIDENT, incident, Optional.empty()))
                        : Optional.empty();
            case RESOLVED -> Optional.of(need(What.CLOSE_INCIDENT, incident, Optional.empty()));
            case CLOSED, DISMISSED, MERGED -> Optional.empty();
        };
    }

    private Optional<Need> chase(Incident incident, Order order, Instant now) {
        Optional<Instant> unclear = order.unsettledSince();
        if (unclear.isPresent()) {
            return Optional.of(need(What.SETTLE_DELIVERY, incident, order, unclear));
        }
        return switch (order.stage()) {
            case DONE ->
                Optional.of(need(
                        What.VERIFY_ORDER,
                        incident,
                        order,
                        Optional.of(
                                order.latest().at().plus(clock(incident.grade()).verify()))));
            case DECLINED, RETURNED, EXPIRED, REJECTED ->
                incident.stage().isEnded()
                        ? Optional.empty()
                        : Optional.of(need(
                                What.ORDER_AGAIN,
                                incident,
                                order,
                                Optional.of(order.latest().at())));
            default ->
                order.askBy()
                        .map(by -> need(What.ASK_ORDER, incident, order, Optional.of(by)))
                        .or(() -> late(incident, order, now));
        };
    }

    private static Optional<Need> late(Incident incident, Order order, Instant now) {
        return order.due()
                .filter(due -> !now.isBefore(due))
                .map(due -> need(What.CHASE_ORDER, incident, order, Optional.of(due)));
    }

    static Need need(What what, Incident incident, Optional<Instant> due) {
        return new Need(
                what,
                new Subject.OfIncident(incident.id()),
                incident.grade(),
                incident.title(),
                incident.place().address(),
                due);
    }

    static Need need(What what, Incident incident, Order order, Optional<Instant> due) {
        return new Need(
                what,
                new Subject.OfOrder(order.id(), incident.id()),
                incident.grade(),
                incident.title(),
                order.content().department(),
                due);
    }

    private Limits.Grade clock(Grade grade) {
        return limits.grade(grade.ordinal() + 1);
    }
}
