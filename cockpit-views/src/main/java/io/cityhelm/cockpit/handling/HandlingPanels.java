package io.cityhelm.cockpit.handling;

import io.cityhelm.cockpit.CockpitServices;
import io.cityhelm.cockpit.action.ActionDesk;
import io.cityhelm.cockpit.action.ActionForm;
import io.cityhelm.cockpit.action.FormDialog;
import io.cityhelm.cockpit.action.Notices;
import io.cityhelm.cockpit.alert.AlertBoards;
import io.cityhelm.cockpit.alert.AlertView;
import io.cityhelm.cockpit.attention.NeedsView;
import io.cityhelm.cockpit.deadline.Beat;
import io.cityhelm.cockpit.dispatch.OrderLinks;
import io.cityhelm.cockpit.dispatch.OrdersView;
import io.cityhelm.cockpit.force.HeldUnits;
import io.cityhelm.cockpit.incident.CaseBoards;
import io.cityhelm.cockpit.incident.CaseView;
import io.cityhelm.cockpit.incidentroom.RoomView;
import io.cityhelm.cockpit.keys.KeyAction;
import io.cityhelm.cockpit.picture.Picture;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.search.Steering;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.shell.Panels;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.sketch.SketchModel;
import io.cityhelm.cockpit.sketch.Sketching;
import io.cityhelm.cockpit.switching.SwitchBoards;
import io.cityhelm.cockpit.switching.SwitchView;
import io.cityhelm.cockpit.text.SourceNames;
import io.cityhelm.cockpit.text.Wording;
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
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/**
 * The steering wheel: the queue of what needs this officer, the selected matter with all that can be done to it, and the
 * orders in flight. Wires view models and views of one language; closing it ends every subscription. FX thread.
 */
public final class HandlingPanels implements Panels {

    private final Seat seat;
    private final Beat beat;
    private final SourceNames sources;
    private final HandlingModels models;
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
    private final PictureModel picture;
    private final ChangeListener<Picture> pictures = this::follow;
    private final ChangeListener<Instant> beats = (property, before, second) -> onBeat(second);

    /** @param links what the way out knows about orders that have not left */
    public HandlingPanels(
            CockpitServices services, Messages messages, Seat seat, PictureModel picture, OrderLinks links) {
        this.seat = seat;
        this.picture = picture;
        this.beat = new Beat(services.clock());
        this.sources = new SourceNames(services.pack(), messages);
        this.models = HandlingModels.of(services, messages, seat, picture);
        SketchModel drawn = new SketchModel(services.lookups().sketches(), services.background());
        this.acts = new Acts(
                services,
                messages,
                seat,
                picture,
                sources,
                models.muster(),
                models.room(),
                drawn,
                opened -> seat.selected().set(Optional.of(new Need.Subject.OfIncident(opened))));
        AlertBoards alerts = acts.boards(models.alert());
        CaseBoards cases = acts.boards(models.incident());
        SwitchBoards switches = acts.boards(models.response(), models.plans());

        this.needsView = new NeedsView(models.needs(), messages, beat);
        this.dialog = new FormDialog(messages, needsView);
        Notices notices = new Notices();
        this.desk = new ActionDesk(dialog, notices);
        Wording wording = new Wording(messages, services.pack().info().zone());
        this.held = new HeldUnits(models.muster(), acts.force(), services.pack(), wording);
        this.sketching = new Sketching(
                drawn,
                acts.sketches(),
                desk,
                notices,
                messages,
                () -> models.incident().shown().map(what -> what.incident().state()));
        this.roomView = new RoomView(models.room(), acts.room(), desk, notices, wording, sketching::begin);
        this.alertView = new AlertView(alerts, messages, desk);
        this.caseView = new CaseView(cases, messages, desk, beat.now(), List.of(held, roomView));
        this.switchView = new SwitchView(switches, messages, desk);
        this.selectedView = new SelectedView(
                messages, models.alert(), models.incident(), alertView, caseView, switchView, switches, notices);
        this.check = new CheckFromRow(models.orders(), models.incident(), cases, desk);
        this.ordersView = new OrdersView(models.orders(), messages, beat.now(), links, check::ask);

        Matters matters = new Matters(seat, picture, models.incident());
        this.typed = new TypedCommands(
                acts.typed(matters, models.warnings(), sketching, this::reportByHand),
                acts.undo(matters),
                desk,
                notices,
                messages,
                dialog::isOpen);
        this.keys = new HandlingKeys(messages, dialog, desk, alerts, cases, switches);
        follow();
    }

    private void follow() {
        picture.picture().addListener(pictures);
        seat.officer().addListener(reseated);
        seat.selected().addListener(reseated);
        models.room().notes().addListener(mustered);
        models.incident().state().addListener(mustered);
        models.incident().state().addListener(caseRead);
        models.muster().muster().addListener(mustered);
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
        return keys.all(models.needs(), this::report, caseView::toggleActions, sketching);
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
        models.incident().state().removeListener(mustered);
        models.incident().state().removeListener(caseRead);
        models.muster().muster().removeListener(mustered);
        models.room().notes().removeListener(mustered);
        roomView.close();
        sketching.close();
        picture.picture().removeListener(pictures);
        seat.officer().removeListener(reseated);
        seat.selected().removeListener(reseated);
        models.close();
    }

    private Place placeOfSeat() {
        Jurisdiction place = seat.place().get();
        return new Place(place.seat(), place.code(), "");
    }

    /** An alert that is on the screen may be what was just reported by somebody else. */
    private void follow(ObservableValue<? extends Picture> property, Picture before, Picture now) {
        if (before == null || now == null || before.incidents() != now.incidents()) {
            alertView.refresh();
        }
    }

    /** Another officer may do other things. */
    private void reseat() {
        alertView.refresh();
        caseView.refresh();
        switchView.refresh();
    }

    /** Notes and sketches are read again with the case: whatever was recorded may be one. */
    private void showRoom() {
        roomView.show(models.incident().shown().map(shown -> shown.incident().state()));
        sketching.refresh();
    }

    private void showHeld() {
        held.show(models.incident().shown().map(shown -> shown.incident().state()));
        caseView.refresh();
    }

    private void onBeat(Instant second) {
        if (second.getEpochSecond() % 10 == 0) {
            models.needs().lookAtSources();
            showHeld(); // units move without anything being recorded
        }
    }
}
