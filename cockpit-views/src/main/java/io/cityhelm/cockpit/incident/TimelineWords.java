package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.calling.LadderWords;
import io.cityhelm.cockpit.dispatch.HoldWords;
import io.cityhelm.cockpit.dispatch.LeavingWords;
import io.cityhelm.cockpit.dispatch.ReportWords;
import io.cityhelm.cockpit.text.CauseWords;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.alert.AlertEvent;
import io.cityhelm.core.calling.CallingEvent;
import io.cityhelm.core.decision.Event;
import io.cityhelm.core.dispatch.Addressing;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderEvent;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.IncidentEvent;
import io.cityhelm.core.journal.Entry;
import io.cityhelm.core.journal.Recorded;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.plan.ActivationEvent;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.report.ReportEvent;
import io.cityhelm.core.staffing.StaffingEvent;
import io.cityhelm.core.text.Messages;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the record of a case into lines that people read. Pure, for any thread. */
public final class TimelineWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Messages messages;
    private final LadderWords ladder;
    private final SwitchLines switches;
    private final Addressees addressees;
    private final ReportWords reports;
    private final HoldWords holds;
    private final LeavingWords leavings;
    private final HoldMarks marks;

    public TimelineWords(CityPack pack, JurisdictionTree tree, Messages messages) {
        this.pack = pack;
        this.tree = tree;
        this.messages = messages;
        this.ladder = new LadderWords(pack, tree, messages);
        this.switches = new SwitchLines(
                new CauseWords(pack, tree, new Wording(messages, pack.info().zone())),
                new People(pack, messages),
                messages);
        this.addressees = new Addressees(pack);
        this.reports = new ReportWords(pack, messages);
        this.holds = new HoldWords(tree, pack.info().zone(), messages);
        this.leavings = new LeavingWords(messages);
        this.marks = new HoldMarks(tree, new Wording(messages, pack.info().zone()));
    }

    Messages messages() {
        return messages;
    }

    /** The lines of a case, the latest first: what just happened is what one looks for. */
    public List<TimelineLine> of(Case what) {
        Map<String, Order> orders = what.orders().stream()
                .collect(Collectors.toMap(o -> o.state().id().toString(), o -> o.state()));
        ForceLines force = new ForceLines(pack, messages, what.timeline());
        return what.timeline().reversed().stream()
                .map(recorded -> line(recorded, orders, force))
                .toList();
    }

    private TimelineLine line(Recorded recorded, Map<String, Order> orders, ForceLines force) {
        Entry entry = recorded.entry();
        ZonedDateTime at = entry.at().atZone(pack.info().zone());
        String what = messages.text("event." + entry.type());
        String detail = Stream.of(
                        department(entry, orders),
                        detail(recorded.event(), orders.get(entry.stream().id())),
                        force.detail(recorded))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new TimelineLine(
                entry.sequence(),
                CLOCK.format(at),
                messages.text("timeline.instant", FULL.format(at), String.valueOf(entry.sequence())),
                detail.isEmpty() ? what : messages.text("timeline.line", what, detail),
                actor(entry));
    }

    private String department(Entry entry, Map<String, Order> orders) {
        Order order = orders.get(entry.stream().id());
        return order == null ? "" : departmentOf(order.content().department());
    }

    private String departmentOf(String id) {
        return addressees.name(id, messages);
    }

    private String detail(Event event, Order order) {
        return switch (event) {
            case IncidentEvent e -> ofIncident(e);
            case OrderEvent e -> ofOrder(e, order);
            case AlertEvent e -> ofAlert(e);
            case ReportEvent.ReportTelephoned e -> joined(e.told(), e.text());
            case ReportEvent.ReportSent e -> joined(messages.name(e.kind()), e.text());
            case CallingEvent e -> ladder.detail(e);
            case ActivationEvent e -> switches.detail(e);
            case StaffingEvent e -> switches.detail(e);
            default -> "";
        };
    }

    private String ofIncident(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentReported e -> messages.name(e.grade());
            case IncidentEvent.IncidentVerified e -> joined(messages.name(e.grade()), e.note());
            case IncidentEvent.IncidentDismissed e -> e.reason();
            case IncidentEvent.HandlingStarted e -> e.note();
            case IncidentEvent.IncidentRegraded e -> joined(grades(e.from(), e.to()), e.reason());
            case IncidentEvent.IncidentResolved e -> e.result();
            case IncidentEvent.IncidentClosed e -> e.note();
            case IncidentEvent.IncidentEscalated e -> joined(places(e.from(), e.to()), e.reason());
            case IncidentEvent.IncidentTakenOver e -> joined(places(e.from(), e.to()), e.reason());
            case IncidentEvent.IncidentHandedDown e -> joined(places(e.from(), e.to()), e.reason());
            case IncidentEvent.IncidentReturned e -> joined(places(e.from(), e.to()), e.reason());
            case IncidentEvent.IncidentNoted e -> e.text();
            case IncidentEvent.IncidentMerged e -> joined(e.number(), e.reason());
            case IncidentEvent.IncidentAbsorbed e -> joined(e.number(), e.reason());
            case IncidentEvent.IncidentLinked e -> joined(e.number(), e.note());
            case IncidentEvent.ChildLinked e -> joined(e.number(), e.note());
            case IncidentEvent.IncidentUnlinked e -> joined(e.number(), e.reason());
            case IncidentEvent.ChildUnlinked e -> joined(e.number(), e.reason());
            case IncidentEvent.IncidentReopened e -> e.reason();
            case IncidentEvent.HelpRequested e ->
                joined(
                        e.sharing().isEmpty()
                                ? places(e.from(), e.to())
                                : messages.text("timeline.common", e.sharing().size() + 1, tree.nameOf(e.to())),
                        e.text());
            case IncidentEvent.HelpAnswered e -> joined(tree.nameOf(e.by()), e.text());
            case IncidentEvent.HoldEvent e -> marks.of(e);
            case IncidentEvent.IncidentEvaluated e -> joined(messages.text("form.score." + e.score()), e.note());
        };
    }

    private String ofOrder(OrderEvent event, Order order) {
        return switch (event) {
            case OrderEvent.OrderDrafted e -> e.content().text();
            case OrderEvent.OrderQueued e -> "";
            case OrderEvent.OrderSent e -> "";
            case OrderEvent.OrderDelivered e -> e.receipt();
            case OrderEvent.OrderAnswered e ->
                joined(messages.name(e.answer().stage()), e.answer().message());
            case OrderEvent.AnswerIgnored e -> joined(messages.name(e.answer().stage()), messages.name(e.why()));
            case OrderEvent.OrderVerified e -> e.note();
            case OrderEvent.OrderCancelled e -> e.reason();
            case OrderEvent.RecallConfirmed e -> e.receipt();
            case OrderEvent.OrderExpired e -> "";
            case OrderEvent.AnswerFormSet e -> "";
            case OrderEvent.AddresseeChosen e -> addressing(e.addressing());
            case OrderEvent.OrderTied e ->
                joined(messages.name(e.tie().kind()), e.tie().title());
            case OrderEvent.OrderHeld e -> messages.name(e.need().level());
            case OrderEvent.OrderApproved e -> e.note();
            case OrderEvent.OrderRejected e -> e.reason();
            case OrderEvent.ApprovalOverridden e -> e.reason();
            case OrderEvent.OrderReported e ->
                joined(messages.name(e.answer().stage()), e.answer().message());
            case OrderEvent.OrderPartlyDone e -> e.remaining();
            case OrderEvent.ReportTaken e -> reports.stated(kindOf(order), e.fields());
            case OrderEvent.ReportRefused e -> reports.refused(kindOf(order), e.reasons());
            case OrderEvent.OrderReworked e -> e.reason();
            case OrderEvent.ReworkDelivered e -> e.receipt();
            case OrderEvent.HelpersWaived e -> e.reason();
            case OrderEvent.HoldEvent e -> holds.of(e);
            case OrderEvent.LeavingEvent e -> leavings.of(e);
            case OrderEvent.ReminderSet e -> "";
            case OrderEvent.OrderReminded e -> messages.text("hold.reminded", e.count());
            case OrderEvent.ReminderDelivered e -> e.receipt();
        };
    }

    private static String kindOf(Order order) {
        return order == null ? "" : order.content().kind();
    }

    private String addressing(Addressing addressing) {
        return joined(messages.name(addressing.rule()), addressing.reason());
    }

    private String ofAlert(AlertEvent event) {
        return switch (event) {
            case AlertEvent.AlertRaised e -> e.content().title();
            case AlertEvent.AlertPlaced e ->
                joined(messages.name(e.placing().by()), e.placing().from());
            case AlertEvent.AlertAcknowledged e -> e.note();
            case AlertEvent.AlertShelved e -> e.reason();
            case AlertEvent.AlertRearmed e -> "";
            case AlertEvent.AlertTakenBack e -> "";
            case AlertEvent.AlertPromoted e -> "";
            case AlertEvent.TwinRefused e -> e.reason();
            case AlertEvent.AlertSuperseded e -> e.by().value();
            case AlertEvent.AlertCleared e -> e.reason();
        };
    }

    private String grades(Grade from, Grade to) {
        return messages.text("timeline.change", messages.name(from), messages.name(to));
    }

    private String places(JurisdictionCode from, JurisdictionCode to) {
        return messages.text("timeline.change", tree.nameOf(from), tree.nameOf(to));
    }

    private static String joined(String one, String other) {
        return other.isBlank() ? one : one + " · " + other;
    }

    private String actor(Entry entry) {
        return switch (entry.actorKind()) {
            case "officer" -> new People(pack, messages).author(entry);
            case "department" -> departmentOf(entry.actor());
            default -> messages.text("timeline.system");
        };
    }
}
