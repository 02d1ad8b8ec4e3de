package io.cityhelm.cockpit.fence;

import io.cityhelm.cockpit.action.CommandHand;
import io.cityhelm.cockpit.map.MapDrawings;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.text.People;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.fence.FenceTerms;
import io.cityhelm.core.fence.FenceWatchFor;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Grade;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/** Sets geofences by hand, shows them on the map, and leads to them. FX thread. */
public final class Fencing implements AutoCloseable {

    /** How much of an area is left free around it when it is flown to, of its size. */
    private static final double FREE = 0.2;

    private final FencesModel model;
    private final FenceForms forms;
    private final FencesPanel view;
    private final DrawingBoard board;
    private final MapView map;
    private final Seat seat;
    private final Wording wording;
    private final Subscription shown;

    public Fencing(
            FencesModel model,
            CityPack pack,
            CommandHand hand,
            Seat seat,
            DrawingBoard board,
            MapView map,
            MapDrawings drawings,
            Wording wording) {
        this.model = model;
        this.board = board;
        this.map = map;
        this.seat = seat;
        this.wording = wording;
        this.forms =
                new FenceForms(pack, hand, new io.cityhelm.cockpit.action.Wording(wording.messages()), model::refresh);
        this.view = new FencesPanel(
                model,
                forms,
                new People(pack, wording.messages()),
                wording,
                new FencesPanel.Actions(this::draw, this::here, this::fly, this::leave));
        this.shown = model.standing()
                .subscribe(all -> drawings.show(
                        "fences",
                        all.stream().flatMap(one -> one.drawings().stream()).toList()));
    }

    public FencesPanel view() {
        return view;
    }

    /** Shows the list. */
    public void open() {
        view.open();
    }

    /** Takes the list away. @return whether it was there */
    public boolean leave() {
        boolean there = view.isVisible();
        view.setVisible(false);
        if (there) {
            map.requestFocus();
        }
        return there;
    }

    /** Has the ground drawn, then asks what it is for. */
    public void draw() {
        view.setVisible(false); // the whole map is there to be drawn on
        board.draft(drawn -> drawn.ifPresent(draft -> {
            view.open();
            if (draft.points().size() < SketchShape.AREA.fewest()) {
                view.notices().refused(wording.messages().text("fence.draw.area"));
            } else {
                model.locate(draft.points(), this::ask);
            }
        }));
    }

    private void ask(Optional<FencesModel.DrawnGround> found) {
        found.ifPresentOrElse(
                ground -> model.count(
                        terms(Optional.empty(), ground.corners(), ground.where()),
                        inside -> view.desk().ask(forms.drawn(ground, inside))),
                this::unreadable);
    }

    /** Asks for one around the place that the cockpit shows. */
    private void here() {
        around(seat.place().get().code());
    }

    /** Asks for one around a jurisdiction. */
    public void around(JurisdictionCode place) {
        view.open();
        model.count(
                terms(Optional.of(place), List.of(), place),
                inside -> view.desk().ask(forms.around(place, inside)));
    }

    /** For counting who is inside: nothing else of it matters yet. */
    private static FenceTerms terms(Optional<JurisdictionCode> place, List<LonLat> corners, JurisdictionCode where) {
        return new FenceTerms("", place, corners, where, List.of(), FenceWatchFor.BOTH, Grade.III, 0);
    }

    private void unreadable() {
        view.notices().refused(wording.messages().text("fence.unreadable"));
    }

    private void fly(List<FenceOnMap> to) {
        Envelope area = new Envelope();
        to.stream()
                .flatMap(one -> one.drawings().stream())
                .map(Drawing::points)
                .flatMap(List::stream)
                .forEach(point -> area.expandToInclude(point.lon(), point.lat()));
        if (!area.isNull()) {
            area.expandBy(area.getWidth() * FREE, area.getHeight() * FREE);
            map.steering().fitTo(area, true);
        }
    }

    @Override
    public void close() {
        shown.unsubscribe();
        model.close();
    }
}
