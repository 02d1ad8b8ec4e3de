package io.cityhelm.cockpit.map;

import io.cityhelm.cockpit.crossing.Background;
import io.cityhelm.core.jurisdiction.Jurisdiction;
import io.cityhelm.core.jurisdiction.JurisdictionCode;
import io.cityhelm.core.jurisdiction.JurisdictionTree;
import io.cityhelm.core.jurisdiction.Level;
import io.cityhelm.core.pack.Border;
import io.cityhelm.core.pack.Boundaries;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ShapeLayerBuilder;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The borders of the city as map layers, read once and off the screen's thread: what the first frame needs first, then
 * the finer levels. FX thread.
 */
public final class Territories {

    /** What the first frame shows. */
    private static final List<Level> FIRST = List.of(Level.CITY, Level.DISTRICT, Level.STREET);

    private static final List<Level> REST = List.of(Level.COMMUNITY, Level.GRID);

    private final JurisdictionTree tree;
    private final Boundaries boundaries;
    private final Background background;
    private boolean restAsked;
    private final ReadOnlyObjectWrapper<Map<Level, ShapeLayer>> layers = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Exception>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());

    public Territories(JurisdictionTree tree, Boundaries boundaries, Background background) {
        this.tree = tree;
        this.boundaries = boundaries;
        this.background = background;
    }

    /** Reads the levels of the first frame; they appear in {@link #layers()} together. */
    public void load() {
        load(FIRST);
    }

    /** Reads the finer levels, once: after the first frame, so that ten thousand grids do not keep it waiting. */
    public void loadRest() {
        if (!restAsked) {
            restAsked = true;
            load(REST);
        }
    }

    /** What is there already. Each change is a new map with more levels. */
    public ReadOnlyObjectProperty<Map<Level, ShapeLayer>> layers() {
        return layers.getReadOnlyProperty();
    }

    /** Why the borders could not be read; empty while all is well. */
    public ReadOnlyObjectProperty<Optional<Exception>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether the levels of the first frame are there. */
    public boolean isFirstFrameThere() {
        return layers.get().containsKey(Level.STREET);
    }

    /** The extent of a jurisdiction, degrees; empty while its level is not there. */
    public Optional<Envelope> extent(Jurisdiction place) {
        ShapeLayer layer = layers.get().get(place.level());
        if (layer == null) {
            return Optional.empty();
        }
        OptionalInt shape = layer.indexOf(place.code().value());
        return shape.isPresent() ? Optional.of(degrees(layer.box(shape.getAsInt()))) : Optional.empty();
    }

    /** The id of the layer of a level. */
    public static String layerId(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private void load(List<Level> levels) {
        background.run(() -> readAll(levels), this::add, e -> trouble.set(Optional.of(e)));
    }

    private Map<Level, ShapeLayer> readAll(List<Level> levels) {
        Map<Level, ShapeLayer> read = new EnumMap<>(Level.class);
        levels.forEach(level -> read.put(level, read(level)));
        return read;
    }

    private void add(Map<Level, ShapeLayer> read) {
        Map<Level, ShapeLayer> more = new EnumMap<>(Level.class);
        more.putAll(layers.get());
        more.putAll(read);
        layers.set(Map.copyOf(more));
    }

    private ShapeLayer read(Level level) {
        ShapeLayerBuilder builder = zooms(level, new ShapeLayerBuilder(layerId(level)));
        for (Border border : boundaries.of(level)) {
            tree.find(border.code()).ifPresent(place -> add(builder, place, border.shape()));
        }
        return builder.build();
    }

    private static void add(ShapeLayerBuilder builder, Jurisdiction place, Geometry shape) {
        // the name of the whole city would stand in the middle of its districts' names
        String name = place.level() == Level.CITY ? "" : place.name();
        JurisdictionCode code = place.code();
        builder.add(code.value(), shape, name, place.seat());
    }

    private static ShapeLayerBuilder zooms(Level level, ShapeLayerBuilder builder) {
        return switch (level) {
            case CITY, DISTRICT -> builder;
            case STREET -> builder.labelled(ZoomRange.from(10.5));
            case COMMUNITY -> builder.painted(ZoomRange.from(11)).labelled(ZoomRange.from(13));
            case GRID -> builder.painted(ZoomRange.from(12.5)).labelled(ZoomRange.from(15));
        };
    }

    private static Envelope degrees(FixedBox box) {
        var northWest = World.place(World.fraction(box.minX()), World.fraction(box.minY()));
        var southEast = World.place(World.fraction(box.maxX()), World.fraction(box.maxY()));
        return new Envelope(northWest.lon(), southEast.lon(), southEast.lat(), northWest.lat());
    }
}
