package io.cityhelm.cockpit;

import io.cityhelm.cockpit.map.ImpactRings;
import io.cityhelm.cockpit.map.MapBoard;
import io.cityhelm.cockpit.map.MapDrawings;
import io.cityhelm.cockpit.sketch.DrawingBoard;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.cockpit.vicinity.Answers;
import io.cityhelm.cockpit.vicinity.Question;
import io.cityhelm.cockpit.vicinity.Target;
import io.cityhelm.cockpit.vicinity.VicinityMenu;
import io.cityhelm.cockpit.vicinity.VicinityModel;
import io.cityhelm.cockpit.vicinity.VicinityPanel;
import io.cityhelm.core.attention.Need;
import io.cityhelm.core.geo.LonLat;
import io.cityhelm.core.incident.Incident;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.room.SketchShape;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.view.MapView;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Wires what can be asked of the map: by its menu, by keys, by a click on an imported feature. FX thread. */
final class Asking {

    private static final double WIDTH = 400;
    private static final double MIDDLE_METRES = 1_000;
    /** How near to the pointer counts as under it, logical pixels. */
    private static final double REACH = 8;

    private final DeckModels models;
    private final MapPane pane;
    private final MapView map;
    private final MapBoard board;
    private final VicinityModel model;
    private final VicinityPanel view;
    private final VicinityMenu menu;

    /** @param say shows a sentence to the operator */
    Asking(
            DeckModels models,
            MapPane pane,
            MapBoard board,
            MapDrawings drawings,
            Beside beside,
            Wording wording,
            Consumer<String> say) {
        this.models = models;
        this.pane = pane;
        this.map = pane.map();
        this.board = board;
        CockpitServices services = models.services();
        Answers.Means means = new Answers.Means(
                services.pack(),
                services.units(),
                services.depots(),
                services.lookups().forces(),
                services.layers().and(services.packLayers()),
                services.clock());
        this.model = new VicinityModel(
                new Answers(means, wording),
                models.picture().picture()::get,
                this::shownLayers,
                this::open,
                services.background());
        this.view = new VicinityPanel(model, services.pack().resources(), wording.messages(), say, this::close);
        beside.add(view, Pos.CENTER_RIGHT, WIDTH);
        model.state().subscribe(state -> beside.clear(view, state.ground()));
        this.menu = new VicinityMenu(services.pack().resources(), wording, model::ask, this::draw);
        model.drawings().subscribe(ground -> drawings.show("vicinity", ground));
        map.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    VicinityPanel view() {
        return view;
    }

    void ask(Question question) {
        model.ask(question);
    }

    /** What is inside of the outer ring of the selected incident, or around the middle of the map? */
    void inside() {
        model.ask(selected()
                .map(incident -> new Question.Around(
                        incident.place().point(), ImpactRings.METRES.getLast(), Optional.of(incident.title())))
                .orElseGet(() -> new Question.Around(middle(), MIDDLE_METRES, Optional.empty())));
    }

    /** Which units are nearest to the selected incident, or to the middle of the map? */
    void nearest() {
        model.ask(new Question.Nearest(
                selected().map(incident -> incident.place().point()).orElseGet(this::middle), Optional.empty()));
    }

    /** What can be asked at a place of the map. */
    List<MenuItem> items(LonLat place) {
        return menu.items(new VicinityMenu.Here(
                place,
                path(place),
                board.shown(),
                selected()
                        .map(incident -> new VicinityMenu.Middle(
                                incident.title(), incident.place().point())),
                reach()));
    }

    /** Takes the answer away. @return whether there was one */
    boolean close() {
        boolean there = view.isVisible();
        model.end();
        if (there) {
            map.requestFocus();
        }
        return there;
    }

    /** A click on an imported feature; marks and drawing go first. */
    private void clicked(MouseEvent event) {
        boolean plain = event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 1
                && event.isStillSincePress()
                && !map.drafting().isOn();
        if (plain
                && !shownLayers().isEmpty()
                && map.sight().marksAt(event.getX(), event.getY()).isEmpty()) {
            model.ask(new Question.At(map.sight().placeAt(event.getX(), event.getY()), reach(), true));
        }
    }

    private void draw() {
        board.draft(drawn -> drawn.ifPresent(this::askAbout));
    }

    /** Whoever drew a point asks around it; whoever forgot to close an area asks about it all the same. */
    private void askAbout(DrawingBoard.Draft draft) {
        List<LonLat> points = draft.points();
        model.ask(
                points.size() < SketchShape.AREA.fewest()
                        ? new Question.Around(points.getFirst(), MIDDLE_METRES, Optional.empty())
                        : new Question.Drawn(points, ""));
    }

    private void open(Target target) {
        switch (target) {
            case Target.Spot(String mark, LonLat place) -> {
                fly(place);
                map.setSelectedMark(Optional.of(mark));
            }
            case Target.Matter(Need.Subject subject, LonLat place) -> {
                fly(place);
                models.seat().selected().set(Optional.of(subject));
            }
            case Target.Ground(JurisdictionCode place) -> models.seat().goTo(place);
            case Target.Feature(String layer, long fid, LonLat place) -> {
                fly(place);
                model.ask(new Question.At(place, 1, false));
            }
            case Target.Nowhere nowhere -> {
                // it only says something
            }
        }
    }

    /** What is flown to lies in the middle of what the panels do not cover. */
    private void fly(LonLat place) {
        Going.fly(map, place, pane.covered());
    }

    private Optional<Incident> selected() {
        return models.seat()
                .selected()
                .get()
                .flatMap(Need.Subject::ofWhichIncident)
                .flatMap(id -> models.picture().picture().get().incident(id))
                .map(incident -> incident.state());
    }

    private List<Jurisdiction> path(LonLat place) {
        Point2D at = map.sight().screenOf(place);
        return map.sight()
                .shapeAt(at.getX(), at.getY())
                .map(shape -> models.seat().tree().path(JurisdictionCode.of(shape.shapeId())))
                .orElse(List.of());
    }

    private LonLat middle() {
        return map.sight().placeAt(map.getWidth() / 2, map.getHeight() / 2);
    }

    private double reach() {
        return Math.max(1, REACH * map.viewport().metresPerPixel());
    }

    /** The topmost first. */
    private List<String> shownLayers() {
        return models.imported().onMap().stream()
                .map(layer -> layer.origin().info().name())
                .toList();
    }
}
