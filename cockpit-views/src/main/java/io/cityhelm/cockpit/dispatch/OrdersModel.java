package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.deadline.Countdown;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The orders in flight of the place that the seat looks at. Rows are made and sorted off the screen's thread. FX thread. */
public final class OrdersModel implements AutoCloseable {

    /** What the panel shows. */
    public sealed interface State {
        record Loading() implements State {}

        record Rows(List<OrderRow> rows) implements State {}

        record Trouble(String why, List<OrderRow> last) implements State {}
    }

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final OrderRows rows;
    private final InvalidationListener changes = changed -> refresh();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private long asked;

    public OrdersModel(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        this.services = services;
        this.messages = messages;
        this.seat = seat;
        this.picture = picture;
        this.rows = new OrderRows(services.pack(), messages);
        picture.picture().addListener(changes);
        picture.trouble().addListener(changes);
        seat.place().addListener(changes);
        seat.domain().addListener(changes);
        refresh();
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    public List<OrderRow> rows() {
        return switch (state.get()) {
            case State.Loading() -> List.of();
            case State.Rows(List<OrderRow> all) -> all;
            case State.Trouble(String why, List<OrderRow> last) -> last;
        };
    }

    /** The panel's count: how many, how many late at this instant, how many that have not left. */
    public String count(Instant now) {
        long late = rows().stream()
                .filter(row -> row.deadline()
                        .filter(d -> Countdown.of(d, now).pressure() == Countdown.Pressure.LATE)
                        .isPresent())
                .count();
        long unsent = rows().stream().filter(OrderRow::unsent).count();
        return messages.text("orders.count", rows().size(), late, unsent);
    }

    /** Picks an order, and with it its incident. */
    public void pick(OrderRow row) {
        seat.selected().set(Optional.of(new Need.Subject.OfOrder(row.id(), row.incident())));
    }

    /** Whether the row belongs to what is picked. */
    public boolean isPicked(OrderRow row) {
        return seat.selected().get().filter(subject -> isOf(subject, row)).isPresent();
    }

    /** What is picked, for whoever draws it. */
    public ReadOnlyObjectProperty<Optional<Need.Subject>> selected() {
        return seat.selected();
    }

    @Override
    public void close() {
        picture.picture().removeListener(changes);
        picture.trouble().removeListener(changes);
        seat.place().removeListener(changes);
        seat.domain().removeListener(changes);
    }

    private static boolean isOf(Need.Subject subject, OrderRow row) {
        return switch (subject) {
            case Need.Subject.OfOrder(var id, var incident) -> id.equals(row.id());
            case Need.Subject.OfIncident(var id) -> false;
            case Need.Subject.OfAlert(var key) -> false;
        };
    }

    private void refresh() {
        picture.trouble().get().ifPresentOrElse(trouble -> complain(messages.name(trouble.why())), this::read);
    }

    private void read() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        long ticket = ++asked;
        Predicate<Incident> shown =
                shown(seat.place().get().code(), seat.domain().get());
        services.background()
                .run(
                        () -> rows.inFlight(now, shown),
                        fresh -> show(ticket, fresh),
                        e -> complain(messages.text("orders.broken", String.valueOf(e.getMessage()))));
    }

    /** An order is shown where its incident is: in the place that is looked at, or owned by it. */
    private Predicate<Incident> shown(JurisdictionCode place, Optional<String> domain) {
        JurisdictionTree tree = services.tree();
        CityPack pack = services.pack();
        return incident -> (tree.covers(place, incident.place().jurisdiction())
                        || incident.owner().equals(place))
                && domain.map(wanted -> pack.category(incident.category())
                                .filter(category -> category.domain().equals(wanted))
                                .isPresent())
                        .orElse(true);
    }

    private void show(long ticket, List<OrderRow> fresh) {
        if (ticket == asked) {
            state.set(new State.Rows(fresh));
        }
    }

    private void complain(String why) {
        state.set(new State.Trouble(why, rows()));
    }
}
