package io.cityhelm.cockpit.incident;

import io.cityhelm.cockpit.action.Action;
import io.cityhelm.cockpit.calling.CallActions;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.dispatch.Order;
import io.cityhelm.core.dispatch.OrderId;
import io.cityhelm.core.dispatch.OrderStage;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.loop.ClosedLoop;
import io.cityhelm.core.situation.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sets out the case of the model for the screen, and finds the action of a key. FX thread; holds no node. */
public final class CaseBoards {

    private final CaseModel model;
    private final Seat seat;
    private final CaseFacts facts;
    private final CaseActions actions;
    private final OrderActions orderActions;
    private final CallActions callActions;
    private final OrderRows rows;
    private final TimelineWords timeline;
    private final Function<Incident, List<Action>> further;
    private final TieFacts ties;
    private final UpwardReports upward;

    /** @param further actions on an incident that belong to other rooms: units, supplies, notes */
    public CaseBoards(
            CaseModel model,
            Seat seat,
            CaseFacts facts,
            CaseActions actions,
            OrderActions orderActions,
            CallActions callActions,
            OrderRows rows,
            TimelineWords timeline,
            UpwardReports upward,
            Function<Incident, List<Action>> further) {
        this.model = model;
        this.seat = seat;
        this.facts = facts;
        this.actions = actions;
        this.orderActions = orderActions;
        this.callActions = callActions;
        this.rows = rows;
        this.timeline = timeline;
        this.further = further;
        this.upward = upward;
        this.ties = new TieFacts(timeline.messages(), facts);
    }

    public CaseModel model() {
        return model;
    }

    /** The case that is shown, set out for the screen. */
    public Optional<CaseBoard> board() {
        return model.shown().map(this::board);
    }

    /** Picks an order of the case. */
    public void pick(OrderId order) {
        model.shown()
                .ifPresent(what -> seat.selected()
                        .set(Optional.of(new Need.Subject.OfOrder(
                                order, what.incident().state().id()))));
    }

    /**
     * What a key does to the case now: to the picked order if it can be done there, else to the incident, else to the
     * one order that waits for it.
     */
    public Optional<Action> action(String key) {
        return model.shown().flatMap(what -> action(key, what));
    }

    private Optional<Action> action(String key, Case what) {
        Optional<Action> ofPicked =
                picked().flatMap(id -> order(what, id)).flatMap(order -> find(ofOrder(order, what), key));
        if (ofPicked.filter(Action::isOpen).isPresent()) {
            return ofPicked;
        }
        Optional<Action> ofIncident = find(ofIncident(what), key);
        if (ofIncident.filter(Action::isOpen).isPresent()) {
            return ofIncident;
        }
        Optional<Action> ofWaiting = what.orders().stream()
                .filter(order -> order.state().stage() == OrderStage.DONE
                        || order.state().stage() == OrderStage.HELD
                        || order.state().holds().asked().isPresent())
                .map(order -> find(ofOrder(order, what), key).filter(Action::isOpen))
                .flatMap(Optional::stream)
                .findFirst();
        return ofWaiting.or(() -> ofPicked).or(() -> ofIncident);
    }

    /** The check of an order, wherever it is asked for. */
    public Optional<Action> verification(OrderId id) {
        return model.shown().flatMap(what -> order(what, id).flatMap(order -> find(ofOrder(order, what), "V")));
    }

    private CaseBoard.OrderEntry entry(Versioned<Order> order, Case what) {
        OrderRow row = rows.row(order, Optional.of(what.incident().state()));
        return new CaseBoard.OrderEntry(row, rows.words(row), ladder(order, what), ofOrder(order, what));
    }

    private CaseBoard board(Case what) {
        Incident now = what.incident().state();
        return new CaseBoard(
                now.id(),
                now.grade(),
                now.title(),
                facts.subtitle(now),
                ties.of(what, facts.of(now)),
                NextActions.of(what, ofIncident(what)),
                what.orders().stream().map(order -> entry(order, what)).toList(),
                picked(),
                timeline.of(what),
                ClosedLoop.of(now, what.orders().stream().map(Versioned::state).toList()),
                upward.lines(what));
    }

    private List<Action> ofIncident(Case what) {
        List<Action> all = new ArrayList<>(actions.of(
                what,
                () -> model.shown()
                        .map(shown -> shown.incident().version())
                        .orElse(what.incident().version())));
        all.addAll(further.apply(what.incident().state()));
        all.add(upward.action(
                what,
                () -> model.shown()
                        .flatMap(Case::reports)
                        .or(what::reports)
                        .map(Versioned::version)
                        .orElse(0L)));
        return List.copyOf(all);
    }

    private List<String> ladder(Versioned<Order> order, Case what) {
        return what.calling(order.state().id())
                .map(calling -> callActions.lines(calling.state()))
                .orElse(List.of());
    }

    private List<Action> ofOrder(Versioned<Order> order, Case what) {
        List<Action> actions = new ArrayList<>(ofOrderItself(order, what));
        what.calling(order.state().id())
                .map(calling -> callActions.of(
                        calling,
                        what.incident().state(),
                        () -> model.shown()
                                .flatMap(shown -> shown.calling(order.state().id()))
                                .map(Versioned::version)
                                .orElse(calling.version())))
                .ifPresent(actions::add);
        return List.copyOf(actions);
    }

    private List<Action> ofOrderItself(Versioned<Order> order, Case what) {
        return orderActions.of(
                order,
                what.incident().state(),
                what.orders(),
                () -> model.shown()
                        .flatMap(shown -> order(shown, order.state().id()))
                        .map(Versioned::version)
                        .orElse(order.version()));
    }

    private Optional<OrderId> picked() {
        return seat.selected()
                .get()
                .flatMap(subject -> subject instanceof Need.Subject.OfOrder(var id, var incident)
                        ? Optional.of(id)
                        : Optional.empty());
    }

    private static Optional<Versioned<Order>> order(Case what, OrderId id) {
        return what.orders().stream()
                .filter(order -> order.state().id().equals(id))
                .findFirst();
    }

    private static Optional<Action> find(List<Action> actions, String key) {
        return actions.stream().filter(action -> action.key().equals(key)).findFirst();
    }
}
