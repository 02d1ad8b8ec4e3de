package io.cityhelm.cockpit.orderlist;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.situation.Versioned;
import java.time.Clock;
import java.time.Instant;
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
 * All orders at hand of the place that the seat looks at: those that are open, and the ended ones of incidents that are
 * still open. Filtered and sorted off the screen's thread, swapped in whole. FX thread; needs no toolkit.
 */
public final class OrderListModel implements AutoCloseable {

    /** What is listed. @param total how many there are before the filter @param trouble why it could not be read */
    record Shown(List<ListedOrder> orders, int total, boolean loading, Optional<String> trouble) {
        Shown {
            orders = List.copyOf(orders);
        }
    }

    private final PictureModel picture;
    private final Seat seat;
    private final JurisdictionTree tree;
    private final OrderRows rows;
    private final Clock clock;
    private final Background background;
    private final ObjectProperty<OrderFilter> filter = new SimpleObjectProperty<>(OrderFilter.OPEN);
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown(List.of(), 0, true, Optional.empty()));
    private final Subscription watch;
    private long asked;

    /** @param clock tells what is late */
    public OrderListModel(
            PictureModel picture,
            Seat seat,
            JurisdictionTree tree,
            OrderRows rows,
            Clock clock,
            Background background) {
        this.picture = picture;
        this.seat = seat;
        this.tree = tree;
        this.rows = rows;
        this.clock = clock;
        this.background = background;
        this.watch = Subscription.combine(
                picture.picture().subscribe(now -> refresh()),
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

    private void refresh() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        OrderFilter wanted = filter.get();
        JurisdictionCode place = seat.place().get().code();
        long ticket = ++asked;
        background.run(
                () -> read(now, place, wanted),
                fresh -> show(ticket, fresh),
                e -> show(ticket, new Shown(List.of(), 0, false, Optional.of(String.valueOf(e.getMessage())))));
    }

    private Shown read(Picture now, JurisdictionCode place, OrderFilter wanted) {
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
                .filter(each -> isHere(incidents.get(each.row().incident()), place))
                .toList();
        Instant instant = clock.instant();
        return new Shown(wanted.of(all, instant), all.size(), false, Optional.empty());
    }

    private static ListedOrder listed(OrderRow row, Map<IncidentId, Incident> incidents) {
        return new ListedOrder(
                row,
                Optional.ofNullable(incidents.get(row.incident()))
                        .map(Incident::title)
                        .orElse(""));
    }

    /** In the place that is looked at, or owned by it; what is known of no incident is lost nowhere. */
    private boolean isHere(Incident incident, JurisdictionCode place) {
        return incident == null
                || tree.covers(place, incident.place().jurisdiction())
                || incident.owner().equals(place);
    }

    /** A list that was asked for earlier and comes later is out of date. */
    private void show(long ticket, Shown fresh) {
        if (ticket == asked) {
            shown.set(fresh);
        }
    }
}
