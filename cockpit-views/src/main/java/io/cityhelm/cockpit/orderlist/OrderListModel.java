package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.journal.JournalUnavailableException;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.situation.EndedOrders;
import io.cityhelm.core.situation.Versioned;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/**
 * The orders of the place that the seat looks at: those at hand (open ones, and ended ones of incidents that are still
 * open), or all that have ended, newest first, a part at a time. Filtered and sorted off the screen's thread, swapped in
 * whole. FX thread; needs no toolkit.
 */
public final class OrderListModel implements AutoCloseable {

    /**
     * What is listed.
     *
     * @param total how many there are before the filter; of ended ones how many were looked at by now
     * @param trouble why it could not be read
     * @param older where ended ones go on; empty when there are no more
     */
    record Shown(
            List<ListedOrder> orders, int total, boolean loading, Optional<String> trouble, Optional<OrderId> older) {
        Shown {
            orders = List.copyOf(orders);
        }

        static Shown failed(Exception e) {
            return new Shown(List.of(), 0, false, Optional.of(String.valueOf(e.getMessage())), Optional.empty());
        }
    }

    private final PictureModel picture;
    private final Seat seat;
    private final JurisdictionTree tree;
    private final OrderRows rows;
    private final OrderArchive archive;
    private final Clock clock;
    private final Background background;
    private final ObjectProperty<OrderFilter> filter = new SimpleObjectProperty<>(OrderFilter.OPEN);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(List.of(), 0, true, Optional.empty(), Optional.empty()));
    private final Subscription watch;
    private long asked;

    /** @param clock tells what is late */
    public OrderListModel(
            PictureModel picture,
            Seat seat,
            JurisdictionTree tree,
            OrderRows rows,
            EndedOrders ended,
            Clock clock,
            Background background) {
        this.picture = picture;
        this.seat = seat;
        this.tree = tree;
        this.rows = rows;
        this.archive = new OrderArchive(ended, rows, OrderArchive.Bounds.USUAL);
        this.clock = clock;
        this.background = background;
        this.watch = Subscription.combine(
                picture.picture().subscribe(now -> follow()),
                seat.place().subscribe(now -> refresh()),
                filter.subscribe(now -> refresh()));
    }

    /** Which orders are listed; setting it lists others. */
    ObjectProperty<OrderFilter> filter() {
        return filter;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The instant that deadlines are held against. */
    Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        watch.unsubscribe();
    }

    /** Lists further ended orders below those that are listed. Does nothing when there are none. */
    void older() {
        Shown before = shown.get();
        if (before.older().isEmpty()) {
            return;
        }
        OrderFilter wanted = filter.get();
        Here here = here();
        long ticket = ++asked;
        background.run(
                () -> archive.read(wanted, here, before.older(), clock.instant()),
                part -> show(ticket, with(before, part)),
                e -> show(ticket, Shown.failed(e)));
    }

    private static Shown with(Shown before, OrderArchive.Part part) {
        List<ListedOrder> all = new ArrayList<>(before.orders());
        all.addAll(part.orders());
        return new Shown(all, before.total() + part.looked(), false, Optional.empty(), part.next());
    }

    /** Whoever looks back keeps what was read: only what is at hand changes under the eyes. */
    private void follow() {
        if (filter.get().state() != OrderFilter.State.ENDED) {
            refresh();
        }
    }

    private void refresh() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        OrderFilter wanted = filter.get();
        Here here = here();
        long ticket = ++asked;
        background.run(
                () -> wanted.state() == OrderFilter.State.ENDED ? readEnded(wanted, here) : read(now, here, wanted),
                fresh -> show(ticket, fresh),
                e -> show(ticket, Shown.failed(e)));
    }

    private Here here() {
        return new Here(tree, seat.place().get().code());
    }

    private Shown readEnded(OrderFilter wanted, Here here) throws JournalUnavailableException {
        OrderArchive.Part newest = archive.read(wanted, here, Optional.empty(), clock.instant());
        return new Shown(newest.orders(), newest.looked(), false, Optional.empty(), newest.next());
    }

    private Shown read(Picture now, Here here, OrderFilter wanted) {
        Map<IncidentId, Incident> incidents = now.incidents().stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Incident::id, Function.identity()));
        List<ListedOrder> all = now.orders().stream()
                .map(order -> listed(
                        rows.row(
                                order,
                                Optional.ofNullable(
                                        incidents.get(order.state().content().incident()))),
                        incidents))
                .filter(each -> here.holds(incidents.get(each.row().incident())))
                .toList();
        return new Shown(wanted.of(all, clock.instant()), all.size(), false, Optional.empty(), Optional.empty());
    }

    private static ListedOrder listed(OrderRow row, Map<IncidentId, Incident> incidents) {
        return new ListedOrder(
                row,
                Optional.ofNullable(incidents.get(row.incident()))
                        .map(Incident::title)
                        .orElse(""));
    }

    /** A list that was asked for earlier and comes later is out of date. */
    private void show(long ticket, Shown fresh) {
        if (ticket == asked) {
            shown.set(fresh);
        }
    }
}
