package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.alert.AlertBoards;
import io.cityhelm.cockpit.alert.AlertModel;
import io.cityhelm.cockpit.alert.AlertView;
import io.cityhelm.cockpit.attention.NeedsModel;
import io.cityhelm.cockpit.attention.NeedsView;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.dispatch.OrdersModel;
import io.cityhelm.cockpit.dispatch.OrdersView;
import io.cityhelm.cockpit.force.HeldUnits;
import io.cityhelm.cockpit.force.MusterModel;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.incident.CaseModel;
import io.cityhelm.cockpit.incident.CaseView;
import io.cityhelm.cockpit.incidentroom.RoomModel;
import io.cityhelm.cockpit.incidentroom.RoomView;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.plan.PlansModel;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.cockpit.switching.SwitchBoards;
import io.cityhelm.cockpit.switching.SwitchModel;
import io.cityhelm.cockpit.switching.SwitchView;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.warning.WarningsModel;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.incident.Place;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.text.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final Seat seat;
    private final Beat beat;
    private final SourceNames sources;
    private final NeedsModel needs;
    private final OrdersModel orders;
    private final AlertModel alertModel;
    private final CaseModel caseModel;
    private final SwitchModel switchModel;
    private final PlansModel plans;
    private final WarningsModel warnings;
    private final MusterModel muster;
    private final RoomModel room;
    private final Sketching sketching;
    private final Acts acts;
    private final FormDialog dialog;
    private final ActionDesk desk;
    private final TypedCommands typed;
    private final HandlingKeys keys;
    private final CheckFromRow check;
    private final NeedsView needsView;
    private final AlertView alertView;
    private final CaseView caseView;
    private final SwitchView switchView;
    private final HeldUnits held;
    private final RoomView roomView;
    private final SelectedView selectedView;
    private final OrdersView ordersView;
    private final ObjectProperty<Optional<Place>> pickedPlace = new SimpleObjectProperty<>(Optional.empty());
    private final InvalidationListener caseRead = changed -> showRoom();
    private final InvalidationListener mustered = changed -> showHeld();
    private final InvalidationListener reseated = changed -> reseat();
    private final ChangeListener<Instant> beats = (property, before, second) -> onBeat(second);

    /** @param links what the way out knows about orders that have not left */
    public HandlingPanels(
            CockpitServices services, Messages messages, Seat seat, PictureModel picture, OrderLinks links) {
        this.seat = seat;
        this.beat = new Beat(services.clock());
        this.sources = new SourceNames(services.pack(), messages);
        this.needs = new NeedsModel(services, messages, seat, picture);
        this.orders = new OrdersModel(services.pack(), services.tree(), services.background(), messages, seat, picture);
        this.alertModel = new AlertModel(services, messages, seat, picture);
        this.caseModel = new CaseModel(services, messages, seat, picture);
        this.switchModel = new SwitchModel(services, messages, seat, picture);
        this.plans = new PlansModel(services.lookups().activations(), services.tree(), picture, services.background());
        this.warnings = new WarningsModel(services.lookups().warnings(), picture, services.background());
        this.muster = new MusterModel(services.lookups().forces(), picture, services.background());
        this.room = new RoomModel(services.lookups().notes(), services.attachments(), services.background());
        SketchModel drawn = new SketchModel(services.lookups().sketches(), services.background());
        this.acts = new Acts(
                services,
                messages,
                seat,
                picture,
                sources,
                muster,
                room,
                drawn,
                opened -> seat.selected().set(Optional.of(new Need.Subject.OfIncident(opened))));
        AlertBoards alerts = acts.boards(alertModel);
        CaseBoards cases = acts.boards(caseModel);
        SwitchBoards switches = acts.boards(switchModel, plans);

        this.needsView = new NeedsView(needs, messages, beat);
        this.dialog = new FormDialog(messages, needsView);
        Notices notices = new Notices();
        this.desk = new ActionDesk(dialog, notices);
        Wording wording = new Wording(messages, services.pack().info().zone());
        this.held = new HeldUnits(muster, acts.force(), services.pack(), wording);
        this.sketching = new Sketching(
                drawn,
                acts.sketches(),
                desk,
                notices,
                messages,
                () -> caseModel.shown().map(what -> what.incident().state()));
        this.roomView = new RoomView(room, acts.room(), desk, notices, wording, sketching::begin);
        this.alertView = new AlertView(alerts, messages, desk);
        this.caseView = new CaseView(cases, messages, desk, beat.now(), List.of(held, roomView));
        this.switchView = new SwitchView(switches, messages, desk);
        this.selectedView =
                new SelectedView(messages, alertModel, caseModel, alertView, caseView, switchView, switches, notices);
        this.check = new CheckFromRow(orders, caseModel, cases, desk);
        this.ordersView = new OrdersView(orders, messages, beat.now(), links, check::ask);

        Matters matters = new Matters(seat, picture, caseModel);
        this.typed = new TypedCommands(
                acts.typed(matters, warnings, sketching, this::reportByHand),
                acts.undo(matters),
                desk,
                notices,
                messages,
                dialog::isOpen);
        this.keys = new HandlingKeys(messages, dialog, desk, alerts, cases, switches);
        follow();
    }

    private void follow() {
        seat.officer().addListener(reseated);
        seat.selected().addListener(reseated);
        room.notes().addListener(mustered);
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
        return keys.all(needs, this::report, caseView::toggleActions, sketching);
    }

    @Override
    public Steering steering() {
        return typed;
    }

    @Override
    public void drawOn(DrawingBoard board) {
        sketching.use(board);
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
        return acts.reports().byHand(pickedPlace.get().orElseGet(this::placeOfSeat));
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
        check.close();
        caseModel.state().removeListener(mustered);
        caseModel.state().removeListener(caseRead);
        muster.muster().removeListener(mustered);
        muster.close();
        room.notes().removeListener(mustered);
        roomView.close();
        sketching.close();
        seat.officer().removeListener(reseated);
        seat.selected().removeListener(reseated);
        needs.close();
        orders.close();
        alertModel.close();
        caseModel.close();
        switchModel.close();
        plans.close();
        warnings.close();
    }

    private Place placeOfSeat() {
        Jurisdiction place = seat.place().get();
        return new Place(place.seat(), place.code(), "");
    }

    /** Another officer may do other things. */
    private void reseat() {
        alertView.refresh();
        caseView.refresh();
        switchView.refresh();
    }

    /** Notes and sketches are read again with the case: whatever was recorded may be one. */
    private void showRoom() {
        roomView.show(caseModel.shown().map(shown -> shown.incident().state()));
        sketching.refresh();
    }

    private void showHeld() {
        held.show(caseModel.shown().map(shown -> shown.incident().state()));
        caseView.refresh();
    }

    private void onBeat(Instant second) {
        if (second.getEpochSecond() % 10 == 0) {
            needs.lookAtSources();
            showHeld(); // units move without anything being recorded
        }
    }
}
