package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.Identities;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.action.Wording;
import io.cityhelm.cockpit.alert.AlertActions;
import io.cityhelm.cockpit.alert.AlertBoards;
import io.cityhelm.cockpit.alert.AlertForms;
import io.cityhelm.cockpit.alert.AlertModel;
import io.cityhelm.cockpit.alert.AlertView;
import io.cityhelm.cockpit.attention.NeedsModel;
import io.cityhelm.cockpit.attention.NeedsView;
import io.cityhelm.cockpit.calling.CallActions;
import io.cityhelm.cockpit.calling.LadderWords;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.dispatch.OrderActions;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.dispatch.OrderRow;
import io.cityhelm.cockpit.dispatch.OrderRows;
import io.cityhelm.cockpit.dispatch.OrderWriting;
import io.cityhelm.cockpit.dispatch.OrdersModel;
import io.cityhelm.cockpit.dispatch.OrdersView;
import io.cityhelm.cockpit.dispatch.ResponseForms;
import io.cityhelm.cockpit.force.ForceActions;
import io.cityhelm.cockpit.force.HeldUnits;
import io.cityhelm.cockpit.force.MusterModel;
import io.cityhelm.cockpit.incident.CaseActions;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.incident.CaseFacts;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.CaseView;
import io.cityhelm.cockpit.incident.ReportForms;
import io.cityhelm.cockpit.incident.TimelineWords;
import io.cityhelm.cockpit.incident.UpwardReports;
import io.cityhelm.cockpit.incidentroom.RoomActions;
import io.cityhelm.cockpit.incidentroom.RoomModel;
import io.cityhelm.cockpit.incidentroom.RoomView;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.IncidentId;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.situation.Versioned;
import io.cityhelm.core.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;

/**
 * The steering wheel: the queue of what needs this officer, the selected matter with all that can be done to it, and the
 * orders in flight. Wires view models and views of one language; closing it ends every subscription. FX thread.
 */
public final class HandlingPanels implements Panels {

    private final CockpitServices services;
    private final Messages messages;
    private final Seat seat;
    private final Beat beat;
    private final SourceNames sources;
    private final NeedsModel needs;
    private final OrdersModel orders;
    private final AlertModel alertModel;
    private final CaseModel caseModel;
    private final AlertView alertView;
    private final CaseView caseView;
    private final CaseBoards cases;
    private final ActionDesk desk;
    private final FormDialog dialog;
    private final ReportForms reports;
    private final TypedCommands typed;
    private final HandlingKeys keys;
    private final MusterModel muster;
    private final HeldUnits held;
    private final RoomModel room;
    private final RoomView roomView;
    private final NeedsView needsView;
    private final SelectedView selectedView;
    private final OrdersView ordersView;
    private final ObjectProperty<Optional<Place>> pickedPlace = new SimpleObjectProperty<>(Optional.empty());
    private Optional<OrderRow> toVerify = Optional.empty();
    private final InvalidationListener caseShown = changed -> verifyWhenShown();
    private final InvalidationListener caseRead = changed -> showRoom();
    private final InvalidationListener mustered = changed -> showHeld();
    private final InvalidationListener reseated = changed -> reseat();
    private final ChangeListener<java.time.Instant> beats = (property, before, second) -> onBeat(second);

    /** The panels with nothing known about the links. */
    public HandlingPanels(CockpitServices services, Messages messages, Seat seat, PictureModel picture) {
        this(services, messages, seat, picture, OrderLinks.NONE);
    }

    /** @param links what the way out knows about orders that have not left */
    public HandlingPanels(
            CockpitServices services, Messages messages, Seat seat, PictureModel picture, OrderLinks links) {
        this.services = services;
        this.messages = messages;
        this.seat = seat;
        this.beat = new Beat(services.clock());
        this.sources = new SourceNames(services.pack(), messages);
        this.needs = new NeedsModel(services, messages, seat, picture);
        this.orders = new OrdersModel(services.pack(), services.tree(), services.background(), messages, seat, picture);
        this.alertModel = new AlertModel(services, messages, seat, picture);
        this.caseModel = new CaseModel(services, messages, seat, picture);

        this.needsView = new NeedsView(needs, messages, beat);
        Notices notices = new Notices();
        this.dialog = new FormDialog(messages, needsView);
        this.desk = new ActionDesk(dialog, notices);

        CommandHand hand = new CommandHand(services.desk(), seat, services.clock(), services.background());
        Wording wording = new Wording(messages);
        Identities identities = new Identities();
        OrderRows rows = new OrderRows(services.pack(), messages);
        CaseFacts facts = new CaseFacts(services.pack(), services.tree(), messages, sources);
        OrderWriting writing = new OrderWriting(services.pack(), services.tree(), identities, hand, wording);
        this.reports =
                new ReportForms(services.pack(), services.tree(), identities, hand, wording, facts, this::select);
        AlertForms alertForms =
                new AlertForms(hand, wording, services.pack().info().zone(), reports);
        AlertActions alertActions = new AlertActions(hand, wording, alertForms);
        AlertBoards alerts = new AlertBoards(
                alertModel,
                alertActions,
                facts,
                messages,
                services.pack().info().zone());
        CaseActions caseActions = new CaseActions(
                services.tree(),
                hand,
                wording,
                writing,
                facts,
                () -> picture.picture().get().incidents().stream()
                        .map(Versioned::state)
                        .toList());
        OrderActions orderActions = new OrderActions(services.pack(), identities, hand, wording, rows);
        this.muster = new MusterModel(services.lookups().forces(), picture, services.background());
        ForceActions force =
                new ForceActions(services.pack(), services.units(), services.clock(), muster, hand, wording);
        this.held = new HeldUnits(
                muster,
                force,
                services.pack(),
                new io.cityhelm.cockpit.text.Wording(
                        messages, services.pack().info().zone()));
        this.room = new RoomModel(services.lookups().notes(), services.attachments(), services.background());
        RoomActions roomActions = new RoomActions(services.pack(), room, identities, hand, wording);
        this.roomView = new RoomView(
                room,
                roomActions,
                desk,
                notices,
                new io.cityhelm.cockpit.text.Wording(
                        messages, services.pack().info().zone()));
        room.notes().addListener(mustered);
        TimelineWords timeline = new TimelineWords(services.pack(), services.tree(), messages);
        this.cases = new CaseBoards(
                caseModel,
                seat,
                facts,
                caseActions,
                orderActions,
                new CallActions(hand, wording, new LadderWords(services.pack(), services.tree(), messages)),
                rows,
                timeline,
                new UpwardReports(
                        services.tree(),
                        services.pack().reporting().clocks(),
                        hand,
                        wording,
                        facts,
                        timeline,
                        services.pack().info().zone()),
                incident -> Stream.concat(force.of(incident).stream(), roomActions.of(incident).stream())
                        .toList());

        Matters matters = new Matters(seat, picture, caseModel);
        this.typed = new TypedCommands(
                new TypedForms(
                        matters,
                        caseActions,
                        orderActions,
                        alertActions,
                        new ResponseForms(services.pack(), identities, hand, wording, writing, this::select),
                        this::reportByHand,
                        messages),
                new Undo(matters, caseActions, orderActions, hand, wording),
                desk,
                notices,
                messages,
                dialog::isOpen);

        this.alertView = new AlertView(alerts, messages, desk);
        this.caseView = new CaseView(cases, messages, desk, beat.now(), List.of(held, roomView));
        this.selectedView = new SelectedView(messages, alertModel, caseModel, alertView, caseView, notices);
        this.ordersView = new OrdersView(orders, messages, beat.now(), links, this::verify);
        this.keys = new HandlingKeys(messages, dialog, desk, alerts, cases);
        seat.officer().addListener(reseated);
        seat.selected().addListener(reseated);

        caseModel.state().addListener(caseShown);
        caseModel.state().addListener(mustered);
        caseModel.state().addListener(caseRead);
        muster.muster().addListener(mustered);
        beat.now().addListener(beats);
        beat.start();
    }

    @Override
    public Region queue() {
        return needsView;
    }

    @Override
    public Region incident() {
        return selectedView;
    }

    @Override
    public Region orders() {
        return ordersView;
    }

    @Override
    public List<KeyAction> actions() {
        return keys.all(needs, this::report, caseView::toggleActions);
    }

    @Override
    public Steering steering() {
        return typed;
    }

    @Override
    public void nameSources(Map<String, Map<String, String>> names) {
        if (sources.learn(names)) {
            reseat();
        }
    }

    /** A place that was picked on the map: where a report by hand happens. Empty for the seat's own place. */
    public ObjectProperty<Optional<Place>> pickedPlace() {
        return pickedPlace;
    }

    /** Opens the form of a report by hand. */
    public void report() {
        if (!dialog.isOpen()) {
            desk.ask(reportByHand());
        }
    }

    private ActionForm reportByHand() {
        return reports.byHand(pickedPlace.get().orElseGet(this::placeOfSeat));
    }

    /** Drops the open form, as Esc does; nothing happens when none is open. */
    public void dismiss() {
        dialog.close();
    }

    @Override
    public void close() {
        dialog.close();
        beat.now().removeListener(beats);
        beat.close();
        caseModel.state().removeListener(caseShown);
        caseModel.state().removeListener(mustered);
        caseModel.state().removeListener(caseRead);
        muster.muster().removeListener(mustered);
        muster.close();
        room.notes().removeListener(mustered);
        roomView.close();
        seat.officer().removeListener(reseated);
        seat.selected().removeListener(reseated);
        needs.close();
        orders.close();
        alertModel.close();
        caseModel.close();
    }

    private Place placeOfSeat() {
        Jurisdiction place = seat.place().get();
        return new Place(place.seat(), place.code(), "");
    }

    private void select(IncidentId opened) {
        seat.selected().set(Optional.of(new Need.Subject.OfIncident(opened)));
    }

    /** Another officer may do other things. */
    private void reseat() {
        alertView.refresh();
        caseView.refresh();
    }

    /** The check of a finished order, asked for in its row: the case is shown first, so that it is seen what is checked. */
    private void verify(OrderRow row) {
        toVerify = Optional.of(row);
        orders.pick(row);
        verifyWhenShown();
    }

    /** The case is read off the screen's thread: the form waits for it. */
    private void verifyWhenShown() {
        Optional<OrderRow> ready = toVerify.filter(row -> caseModel
                .shown()
                .filter(shown -> shown.incident().state().id().equals(row.incident()))
                .isPresent());
        if (ready.isPresent()) {
            toVerify = Optional.empty();
            cases.verification(ready.get().id()).ifPresent(desk::start);
        }
    }

    /** The notes are read again with the case: whatever was recorded may be a note. */
    private void showRoom() {
        roomView.show(caseModel.shown().map(shown -> shown.incident().state()));
    }

    private void showHeld() {
        held.show(caseModel.shown().map(shown -> shown.incident().state()));
        caseView.refresh();
    }

    private void onBeat(java.time.Instant second) {
        if (second.getEpochSecond() % 10 == 0) {
            needs.lookAtSources();
            showHeld(); // units move without anything being recorded
        }
    }
}
