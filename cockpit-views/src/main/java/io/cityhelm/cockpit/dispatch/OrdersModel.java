package io.cityhelm.cockpit.dispatch;

import io.cityhelm.cockpit.crossing.Background;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The orders in flight of the place that the seat looks at. Rows are made and sorted off the screen's thread. FX thread. */
public final class OrdersModel implements AutoCloseable {

    /** What the panel shows. */
    public sealed interface State {
        record Loading() implements State {}

        /** @param groups every order of a group, those that are no longer in flight too */
        record Rows(List<OrderRow> rows, Map<UUID, List<OrderRow>> groups) implements State {}

        record Trouble(String why, List<OrderRow> last) implements State {}
    }

    private final CityPack pack;
    private final JurisdictionTree tree;
    private final Background background;
    private final Messages messages;
    private final Seat seat;
    private final PictureModel picture;
    private final OrderRows rows;
    private final InvalidationListener changes = changed -> refresh();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private final ReadOnlyObjectWrapper<List<InFlight>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<UUID> unfolded = new HashSet<>();
    private Map<UUID, List<OrderRow>> groups = Map.of();
    private Optional<UUID> picked = Optional.empty();
    private Picture read = Picture.NOT_YET;
    private View view;
    private long asked;

    /** What of the city is looked at. */
    private record View(JurisdictionCode place, Optional<String> domain) {}

    public OrdersModel(
            CityPack pack,
            JurisdictionTree tree,
            Background background,
            Messages messages,
            Seat seat,
            PictureModel picture) {
        this.pack = pack;
        this.tree = tree;
        this.background = background;
        this.messages = messages;
        this.seat = seat;
        this.picture = picture;
        this.rows = new OrderRows(pack, messages);
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
            case State.Rows(List<OrderRow> all, var groups) -> all;
            case State.Trouble(String why, List<OrderRow> last) -> last;
        };
    }

    /** What is said of an order that is seen. */
    OrderWords words(OrderRow row) {
        return rows.words(row);
    }

    /** What the list shows: each group in one row, its orders below it when it is unfolded. */
    public ReadOnlyObjectProperty<List<InFlight>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** Whether the orders of a group are listed. */
    public boolean isUnfolded(GroupRow group) {
        return unfolded.contains(group.id());
    }

    /** Lists the orders of a group, or no longer. */
    public void unfold(UUID group, boolean on) {
        if (on ? unfolded.add(group) : unfolded.remove(group)) {
            fold();
        }
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

    /** Picks a group: its incident is shown. */
    public void pick(GroupRow group) {
        picked = Optional.of(group.id());
        seat.selected().set(Optional.of(new Need.Subject.OfIncident(group.incident())));
    }

    /** Whether the row belongs to what is picked: a folded group stands for its orders. */
    public boolean isPicked(InFlight line) {
        return seat.selected()
                .get()
                .filter(subject -> switch (line) {
                    case OrderRow row -> isOf(subject, row);
                    case GroupRow group -> isOf(subject, group);
                })
                .isPresent();
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

    private boolean isOf(Need.Subject subject, GroupRow group) {
        boolean own = subject instanceof Need.Subject.OfIncident(var incident)
                && incident.equals(group.incident())
                && picked.filter(group.id()::equals).isPresent();
        return own || (!isUnfolded(group) && group.shown().stream().anyMatch(row -> isOf(subject, row)));
    }

    private static boolean isOf(Need.Subject subject, OrderRow row) {
        return subject instanceof Need.Subject.OfOrder(var id, var incident) && id.equals(row.id());
    }

    private void refresh() {
        picture.trouble().get().ifPresentOrElse(trouble -> complain(messages.name(trouble.why())), this::read);
    }

    private void read() {
        Picture now = picture.picture().get();
        if (now == Picture.NOT_YET) {
            return;
        }
        View wanted = new View(seat.place().get().code(), seat.domain().get());
        if (now.hasTheOrdersOf(read) && wanted.equals(view) && state.get() instanceof State.Rows) {
            return; // another officer, or something else was recorded: the orders are the same
        }
        read = now;
        view = wanted;
        long ticket = ++asked;
        Predicate<Incident> shown = shown(wanted.place(), wanted.domain());
        Set<UUID> open = Set.copyOf(unfolded);
        background.run(
                () -> folded(new State.Rows(rows.inFlight(now, shown), rows.groups(now)), open),
                fresh -> show(ticket, fresh),
                e -> complain(messages.text("orders.broken", String.valueOf(e.getMessage()))));
    }

    /** An order is shown where its incident is: in the place that is looked at, or owned by it. */
    private Predicate<Incident> shown(JurisdictionCode place, Optional<String> domain) {
        return incident -> (tree.covers(place, incident.place().jurisdiction())
                        || incident.owner().equals(place))
                && domain.map(wanted -> pack.category(incident.category())
                                .filter(category -> category.domain().equals(wanted))
                                .isPresent())
                        .orElse(true);
    }

    /** Rows, and as which lines they are listed while these groups are unfolded. */
    private record Folded(State.Rows rows, Set<UUID> unfolded, List<InFlight> lines) {}

    private static Folded folded(State.Rows rows, Set<UUID> unfolded) {
        return new Folded(rows, unfolded, Clusters.folded(rows.rows(), rows.groups(), unfolded));
    }

    private void show(long ticket, Folded fresh) {
        if (ticket == asked) {
            groups = fresh.rows().groups();
            // what was unfolded or folded meanwhile counts
            Folded now = fresh.unfolded().equals(unfolded) ? fresh : folded(fresh.rows(), unfolded);
            state.set(fresh.rows());
            lines.set(now.lines());
        }
    }

    private void fold() {
        lines.set(Clusters.folded(rows(), groups, unfolded));
    }

    private void complain(String why) {
        state.set(new State.Trouble(why, rows()));
    }
}
