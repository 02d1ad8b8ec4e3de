package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.deadline.Deadline;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.text.HoldMarks;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.dispatch.Rework;
import io.cityhelm.core.dispatch.StageRecord;
import io.cityhelm.core.dispatch.Tie;
import io.cityhelm.core.hold.Deferral;
import io.cityhelm.core.hold.Standstill;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.proposal.Addressees;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts orders into rows. Pure; ten thousand of them are sorted off the screen's thread. */
public final class OrderRows {

    /** What came back undone first, then the next deadline to be missed; what has no clock comes last. */
    private static final Comparator<OrderRow> BY_DEADLINE =
            Comparator.comparing(OrderRow::next).thenComparing(OrderRow::grade).thenComparing(OrderRow::number);

    private final CityPack pack;
    private final Messages messages;
    private final Track track;
    private final Addressees addressees;
    private final ReportWords reports;
    private final HoldWords holds;
    private final LeavingWords leavings;
    private final HoldMarks marks;

    public OrderRows(CityPack pack, Messages messages) {
        this.pack = pack;
        this.messages = messages;
        this.track = new Track(messages, pack.info().zone());
        this.addressees = new Addressees(pack);
        this.reports = new ReportWords(pack, messages);
        this.holds = new HoldWords(pack.tree(), pack.info().zone(), messages);
        this.leavings = new LeavingWords(messages);
        this.marks =
                new HoldMarks(pack.tree(), new Wording(messages, pack.info().zone()));
    }

    /** The orders of a picture that still want something, by the next deadline. @param shown which incidents count */
    public List<OrderRow> inFlight(Picture picture, Predicate<Incident> shown) {
        return picture.orders().stream()
                .filter(order -> isInFlight(order.state()))
                .map(order -> new Belonging(order, incidentOf(order, picture)))
                .filter(each -> each.incident().map(shown::test).orElse(true))
                .map(each -> row(each.order(), each.incident()))
                .sorted(BY_DEADLINE)
                .toList();
    }

    /** Every order that was given with others and still counts, ended ones too, by its group. */
    public Map<UUID, List<OrderRow>> groups(Picture picture) {
        return picture.orders().stream()
                .filter(order -> order.state().terms().group().isPresent())
                .filter(order -> order.state().terms().tie(Tie.Kind.REPLACED_BY).isEmpty())
                .map(order -> row(order, incidentOf(order, picture)))
                .collect(
                        Collectors.groupingBy(row -> row.group().map(Tie::group).orElseThrow()));
    }

    private record Belonging(Versioned<Order> order, Optional<Incident> incident) {}

    private static Optional<Incident> incidentOf(Versioned<Order> order, Picture picture) {
        return picture.incident(order.state().content().incident()).map(Versioned::state);
    }

    /** One order as a row. @param incident the one it belongs to, when it is known */
    public OrderRow row(Versioned<Order> versioned, Optional<Incident> incident) {
        Order order = versioned.state();
        Grade grade = incident.map(Incident::grade).orElse(Grade.IV);
        Optional<Deadline> deadline = deadline(order, grade);
        return new OrderRow(
                versioned,
                grade,
                departmentOf(order.content().department()),
                next(order, deadline),
                deadline,
                incident.flatMap(marks::watch));
    }

    /** What is said of an order where it is shown in full. */
    public OrderWords words(OrderRow row) {
        Order order = row.order().state();
        return new OrderWords(track.of(order), reports.stated(order), reports.refused(order), held(row));
    }

    /** What stands beside its stages; whoever watches over its incident watches over it too. */
    private String held(OrderRow row) {
        String own = Stream.of(
                        leavings.of(row.order().state()), holds.of(row.order().state()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        Optional<String> watch = row.watch().filter(mark -> !own.contains(mark));
        return watch.map(mark -> own.isEmpty() ? mark : mark + " · " + own).orElse(own);
    }

    /** The name of a department in this language. */
    public String departmentOf(String id) {
        return addressees.name(id, messages);
    }

    private static boolean isInFlight(Order order) {
        return order.stage() != OrderStage.VERIFIED
                && order.stage() != OrderStage.CANCELLED
                && order.terms().tie(Tie.Kind.REPLACED_BY).isEmpty();
    }

    /** What was declined, returned or has lapsed waited for a decision since then. */
    private static Instant next(Order order, Optional<Deadline> deadline) {
        return Track.failed(order.stage())
                ? order.latest().at()
                : deadline.map(Deadline::due).orElse(Instant.MAX);
    }

    /** A finished order waits for its check, and that has a clock too. */
    private Optional<Deadline> deadline(Order order, Grade grade) {
        if (order.stage() == OrderStage.DONE) {
            Duration verify = pack.limits().grade(grade.ordinal() + 1).verify();
            Instant since = order.latest().at();
            return Optional.of(
                    new Deadline(since, since.plus(verify), pack.limits().amber()));
        }
        return order.due()
                .or(order::askBy)
                .map(due -> new Deadline(since(order, due), due, pack.limits().amber()));
    }

    /** The clock of what is waited for began when it was issued, held back, or sent back. */
    private static Instant since(Order order, Instant due) {
        return order.holds()
                .deferral()
                .map(Deferral::since)
                .or(() -> order.holds().standstill().now().map(Standstill.Lasting::from))
                .or(() -> reworked(order))
                .or(order::queuedAt)
                .or(() -> order.record(OrderStage.HELD).map(StageRecord::at))
                .orElse(due);
    }

    private static Optional<Instant> reworked(Order order) {
        return order.rework()
                .filter(rework -> order.stage() == OrderStage.IN_PROGRESS)
                .map(Rework::at);
    }
}
