package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.cockpit.crossing.Conflated;
import io.cityhelm.cockpit.layout.LayoutModel;
import io.cityhelm.cockpit.picture.PictureModel;
import io.cityhelm.cockpit.seat.Seat;
import io.cityhelm.cockpit.text.Wording;
import io.cityhelm.core.indicator.IndicatorBoard;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.layout.SeatChoices;
import io.cityhelm.core.pack.CityPack;
import io.cityhelm.core.replay.PastSituation;
import io.cityhelm.map.furniture.MapPane;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.Track;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.view.MapView;
import io.cityhelm.map.view.ShapeRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/**
 * Binds the map to the seat and the picture: layers, colours, marks, clicks. The view moves when the place of the seat
 * changes and never by new data. FX thread.
 */
public final class SituationMap implements AutoCloseable {

    private record Fresh(List<Mark> marks, List<Track> tracks) {}

    private static final Duration COLOURS = Duration.ofMillis(500);
    private static final Duration FORCE = Duration.ofMillis(100);

    private final MapPane pane;
    private final MapView map;
    private final Seat seat;
    private final LayoutModel layout;
    private final PictureModel picture;
    private final Territories territories;
    private final CityPack pack;
    private final ForceMarks force;
    private final Background background;
    private final Wording wording;
    private final SituationMarks marks;
    private final MapColours colours;
    private final List<AutoCloseable> open = new ArrayList<>();
    private Map<Level, ShapeLayer> onMap = Map.of();
    private Optional<JurisdictionCode> fitted = Optional.empty();
    private Optional<Rewound> rewound = Optional.empty();
    private long marked;
    private boolean staying;

    public SituationMap(
            MapPane pane,
            Seat seat,
            LayoutModel layout,
            PictureModel picture,
            Territories territories,
            CityPack pack,
            IndicatorBoard indicators,
            SeatChoices choices,
            ForceMarks force,
            Background background,
            ScheduledExecutorService scheduler,
            Wording wording) {
        this.pane = pane;
        this.map = pane.map();
        this.seat = seat;
        this.layout = layout;
        this.picture = picture;
        this.territories = territories;
        this.pack = pack;
        this.force = force;
        this.background = background;
        this.wording = wording;
        this.marks = new SituationMarks(force);
        this.colours = new MapColours(
                pane,
                seat,
                layout,
                pack,
                new Colouring(seat.tree(), indicators, wording),
                new ClassChoices(choices),
                background);
        Conflated values = new Conflated(scheduler, COLOURS, () -> background.onScreen(colours::colour));
        Conflated moves = new Conflated(scheduler, FORCE, () -> background.onScreen(this::mark));
        open.addAll(List.of(values, moves));
        open.add(indicators.onChange(samples -> values.changed()));
        open.addAll(force.onChange(moves::changed));
        follow();
        listen();
    }

    /** What stood at another time. */
    public record Rewound(Instant moment, PastSituation past) {}

    /**
     * Shows another time instead of now, or now again. Meanwhile there are no colours, because values of now would lie
     * among marks of then, and a click on a mark chooses nothing, because what is chosen can be commanded.
     */
    public void rewind(Optional<Rewound> to) {
        if (rewound.isPresent() != to.isPresent()) {
            map.setSelectedMark(Optional.empty());
            colours.suspend(to.isPresent());
        }
        rewound = to;
        mark();
    }

    /** From now on the view stays when the seat goes elsewhere; only what brings it home follows the seat. */
    public void stay() {
        staying = true;
    }

    /** What the colours of the map stand for now. */
    public ReadOnlyObjectProperty<MapColours.Shown> shown() {
        return colours.shown();
    }

    /** The layer that is coloured. */
    public String shownLayer() {
        return Territories.layerId(shown().get().level());
    }

    /** The jurisdiction under the pointer, of the finest level on the map. */
    public Optional<JurisdictionCode> pointedAt() {
        return map.pointerProperty()
                .get()
                .map(map.sight()::screenOf)
                .flatMap(at -> map.sight().shapeAt(at.getX(), at.getY()))
                .map(shape -> JurisdictionCode.of(shape.shapeId()));
    }

    @Override
    public void close() {
        open.forEach(SituationMap::quietly);
        map.dispose();
    }

    private void follow() {
        open.add(closing(territories.layers().subscribe(this::lay)));
        open.add(closing(seat.place().subscribe(_ -> arrive())));
        open.add(closing(layout.choice().subscribe(_ -> colours.colour())));
        open.add(closing(seat.selected().subscribe(_ -> mark())));
        open.add(closing(picture.picture().subscribe(_ -> mark())));
    }

    private void listen() {
        map.events().onMarkClicked(this::choose);
        map.events().onShapeClicked(shape -> map.setSelectedShape(Optional.of(shape)));
        map.events().onShapeEntered(this::enter);
        map.events().markTip(mark -> rewound.isPresent() ? Optional.of(mark.label()) : force.tip(mark));
        Gathered gathered = new Gathered(map, wording.messages(), this::choose);
        map.events().onMarksClicked((marks, at) -> gathered.list(marks, at, rewound.isEmpty()));
        map.events().clusterTip(gathered::tip);
        map.display().tracksProperty().subscribe(_ -> mark());
        map.events().shapeTip(shape -> place(shape).map(Jurisdiction::name));
    }

    private void choose(Mark mark) {
        if (rewound.isPresent()) {
            return;
        }
        SituationMarks.subject(mark, picture.picture().get())
                .ifPresent(subject -> seat.selected().set(Optional.of(subject)));
    }

    /** One level down towards the shape, so that a grid under the pointer does not skip three levels. */
    private void enter(ShapeRef shape) {
        Jurisdiction here = seat.place().get();
        place(shape)
                .flatMap(p -> here.level()
                        .below()
                        .filter(below -> seat.tree().covers(here.code(), p.code()))
                        .flatMap(below -> seat.tree().ancestor(p.code(), below))
                        .or(() -> Optional.of(p)))
                .ifPresent(p -> seat.goTo(p.code()));
    }

    private Optional<Jurisdiction> place(ShapeRef shape) {
        return seat.tree().find(JurisdictionCode.of(shape.shapeId()));
    }

    private void lay(Map<Level, ShapeLayer> layers) {
        layers.forEach((level, layer) -> {
            if (onMap.get(level) != layer) {
                map.setLayer(level.ordinal(), layer, LayerStyle.of(level));
            }
        });
        onMap = layers;
        arrive();
    }

    private void arrive() {
        Jurisdiction place = seat.place().get();
        map.sight()
                .pickLayerProperty()
                .set(place.level().below().filter(onMap::containsKey).map(Territories::layerId));
        map.setFocusShape(
                place.level() == Level.CITY
                        ? Optional.empty()
                        : Optional.of(new ShapeRef(
                                Territories.layerId(place.level()), place.code().value())));
        if (!fitted.equals(Optional.of(place.code()))) {
            territories.extent(place).ifPresent(area -> {
                goHome(area);
                fitted = Optional.of(place.code());
            });
        }
        map.setSelectedShape(Optional.empty());
        colours.colour();
    }

    private void goHome(Envelope area) {
        if (staying) {
            map.steering().aim(area);
        } else {
            map.steering().fitTo(area, fitted.isPresent());
        }
    }

    /** Twenty thousand marks are made off the screen's thread; the latest that were asked for count. */
    private void mark() {
        var current = picture.picture().get();
        var selected = seat.selected().get();
        var then = rewound;
        map.setSelectedMark(then.isPresent() ? Optional.empty() : selected.map(SituationMarks::markId));
        long ticket = ++marked;
        boolean tracked = map.display().tracksProperty().get();
        background.run(
                () -> then.map(past -> new Fresh(
                                marks.past(past.past(), past.moment()),
                                tracked ? force.tracks(past.moment()) : List.of()))
                        .orElseGet(() -> new Fresh(marks.of(current, selected), tracked ? force.tracks() : List.of())),
                fresh -> {
                    if (ticket == marked) {
                        map.setMarks(fresh.marks());
                        map.setTracks(fresh.tracks());
                    }
                },
                e -> {
                    throw new IllegalStateException("marking the map failed", e);
                });
    }

    private static AutoCloseable closing(Subscription subscription) {
        return subscription::unsubscribe;
    }

    private static void quietly(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) { // a handle of ours: there is nothing that the user could do
            throw new IllegalStateException("closing the map failed", e);
        }
    }
}
