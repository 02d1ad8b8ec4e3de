package io.cityhelm.map.view;

import io.cityhelm.map.label.LabelRequest;
import io.cityhelm.map.label.LabelSource;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapColour;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Backdrop;
import io.cityhelm.map.tile.Change;
import io.cityhelm.map.tile.Fills;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileScene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What is on the map now, and what has changed since the tiles were last told. For the FX thread. */
final class MapContent {

    private record Entry(ShapeLayer shapes, LayerStyle style, Optional<Choropleth> choropleth, Fills fills) {}

    private final TreeMap<Integer, Entry> layers = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Overprint> overprints = new LinkedHashMap<>();
    private MapTheme theme = MapTheme.dark();
    private Optional<Backdrop> backdrop = Optional.empty();
    private double fillShare = 1;
    private boolean classesShown = true;
    private double scale = 1;
    private Optional<TileScene.FocusedShape> focus = Optional.empty();
    private Optional<ShapeRef> focusRef = Optional.empty();
    private long version = 1;
    private long labelVersion = 1;

    /** A layer at its place in the order of painting, the coarsest lowest; takes the place of one that is there. */
    void put(int order, ShapeLayer shapes, LayerStyle style) {
        Optional<Choropleth> choropleth =
                layer(shapes.id()).map(old -> layers.get(old).choropleth()).orElse(Optional.empty());
        remove(shapes.id());
        labelVersion++;
        layers.put(order, new Entry(shapes, style, choropleth, fills(shapes, style, choropleth)));
        touched(shapes.painted(), List.of(shapes.box()));
        focus(focusRef);
    }

    void remove(String layerId) {
        layer(layerId).ifPresent(order -> {
            labelVersion++;
            ShapeLayer gone = layers.remove(order).shapes();
            touched(gone.painted(), List.of(gone.box()));
        });
    }

    /** Something printed over the layers, above what is there; takes the place of what has its id. */
    void overprint(String id, Overprint print) {
        Overprint gone = overprints.remove(id);
        overprints.put(id, print);
        labelVersion += print instanceof LabelSource || gone instanceof LabelSource ? 1 : 0;
        touched(ZoomRange.ALWAYS, gone == null ? print.seen() : print.insteadOf(gone));
    }

    void removeOverprint(String id) {
        Overprint gone = overprints.remove(id);
        if (gone != null) {
            labelVersion += gone instanceof LabelSource ? 1 : 0;
            touched(ZoomRange.ALWAYS, gone.seen());
        }
    }

    void choropleth(String layerId, Optional<Choropleth> choropleth) {
        layer(layerId).ifPresent(order -> {
            Entry old = layers.get(order);
            recolour(order, new Entry(old.shapes, old.style, choropleth, fills(old.shapes, old.style, choropleth)));
        });
    }

    private void recolour(int order, Entry changed) {
        Entry old = layers.put(order, changed);
        List<FixedBox> areas = new ArrayList<>();
        for (int shape = 0; shape < changed.shapes.size(); shape++) {
            if (changed.fills.of(shape) != old.fills.of(shape)) {
                areas.add(changed.shapes.box(shape));
            }
        }
        if (!areas.isEmpty()) {
            changes.add(new Change(++version, changed.shapes.painted(), areas, true));
        }
    }

    void classesShown(boolean shown) {
        if (shown != classesShown) {
            classesShown = shown;
            List.copyOf(layers.entrySet())
                    .forEach(e -> choropleth(e.getValue().shapes.id(), e.getValue().choropleth));
        }
    }

    void theme(MapTheme newTheme) {
        if (!newTheme.equals(theme)) {
            theme = newTheme;
            refill();
        }
    }

    /**
     * What lies under the layers.
     *
     * @param share of the colour of classed shapes that is kept above it
     */
    void backdrop(Optional<? extends Backdrop> below, double share) {
        backdrop = below.map(Function.identity());
        fillShare = below.isPresent() ? share : 1;
        refill();
    }

    /** A part of what lies under the layers has changed. */
    void pictured(ZoomRange zooms, FixedBox area) {
        changes.add(new Change(++version, zooms, List.of(area), true));
    }

    private void refill() {
        layers.replaceAll((_, e) -> new Entry(e.shapes, e.style, e.choropleth, fills(e.shapes, e.style, e.choropleth)));
        everything();
    }

    void scale(double newScale) {
        if (newScale != scale) {
            scale = newScale;
            everything();
        }
    }

    /** What stays bright while all else is dimmed; a shape that is not there yet is focused when its layer comes. */
    void focus(Optional<ShapeRef> ref) {
        focusRef = ref;
        Optional<TileScene.FocusedShape> found = ref.flatMap(this::find);
        if (!Objects.equals(found, focus)) {
            focus = found;
            everything();
        }
    }

    private Optional<TileScene.FocusedShape> find(ShapeRef ref) {
        return layer(ref.layerId()).map(layers::get).flatMap(entry -> {
            var shape = entry.shapes.indexOf(ref.shapeId());
            return shape.isPresent()
                    ? Optional.of(new TileScene.FocusedShape(entry.shapes, shape.getAsInt()))
                    : Optional.empty();
        });
    }

    MapTheme theme() {
        return theme;
    }

    double scale() {
        return scale;
    }

    /** Grows when names may have changed. */
    long labelVersion() {
        return labelVersion;
    }

    /** How many shapes of a layer have no class in a choropleth. */
    long withoutClass(String layerId, Choropleth choropleth) {
        return shapes(layerId).stream()
                .flatMap(layer -> IntStream.range(0, layer.size()).mapToObj(layer::shapeId))
                .filter(id -> choropleth.classOf(id).isEmpty())
                .count();
    }

    /** The layers that can be clicked at a zoom, the finest first. */
    List<ShapeLayer> shownAt(double zoom) {
        return layers.descendingMap().values().stream()
                .map(Entry::shapes)
                .filter(shapes -> shapes.painted().contains(zoom))
                .toList();
    }

    Optional<ShapeLayer> shapes(String layerId) {
        return layer(layerId).map(order -> layers.get(order).shapes());
    }

    TileScene scene() {
        var painted = layers.values().stream()
                .map(entry -> new TileScene.PaintedLayer(
                        entry.shapes, entry.style, entry.fills, classesShown && entry.choropleth.isPresent()))
                .toList();
        return new TileScene(version, scale, theme, painted, focus, backdrop, List.copyOf(overprints.values()));
    }

    /** The same map in other colours and another resolution, for paper. */
    MapContent dressed(MapTheme other, double otherScale) {
        MapContent copy = new MapContent();
        copy.theme = other;
        copy.scale = otherScale;
        copy.backdrop = backdrop;
        copy.fillShare = fillShare;
        copy.classesShown = classesShown;
        layers.forEach((order, e) -> {
            copy.put(order, e.shapes, e.style);
            copy.choropleth(e.shapes.id(), e.choropleth.map(classes -> classes.in(theme, other)));
        });
        overprints.forEach(copy::overprint);
        copy.focus(focusRef);
        return copy;
    }

    LabelRequest labels(int level, FixedBox area) {
        var labelled = layers.values().stream()
                .map(entry -> new LabelRequest.LabelledLayer(entry.shapes, entry.style))
                .toList();
        Optional<BiPredicate<Integer, Integer>> bright =
                focus.map(f -> (x, y) -> f.shapes().contains(f.shape(), x, y));
        var sources = overprints.values().stream()
                .filter(LabelSource.class::isInstance)
                .map(LabelSource.class::cast)
                .toList();
        return new LabelRequest(labelVersion, level, scale, area, theme, labelled, sources, bright);
    }

    /** The changes since the last call. */
    List<Change> takeChanges() {
        List<Change> out = List.copyOf(changes);
        changes.clear();
        return out;
    }

    private Optional<Integer> layer(String layerId) {
        return layers.entrySet().stream()
                .filter(e -> e.getValue().shapes.id().equals(layerId))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private Fills fills(ShapeLayer shapes, LayerStyle style, Optional<Choropleth> choropleth) {
        if (classesShown && choropleth.isPresent()) {
            return Fills.each(shapes.size(), shape -> classFill(choropleth.get(), shapes.shapeId(shape)));
        }
        // the colour of land says nothing where the land itself is seen
        return Fills.plain(
                backdrop.isPresent() ? 0 : style.fill().map(theme::argb).orElse(0));
    }

    private int classFill(Choropleth choropleth, String shapeId) {
        var found = choropleth.classOf(shapeId);
        int argb = found.isPresent()
                ? MapTheme.argb(choropleth.classes().get(found.getAsInt()).colour())
                : theme.argb(MapColour.NO_DATA);
        return (int) Math.round((argb >>> 24) * fillShare) << 24 | argb & 0xFFFFFF;
    }

    private void touched(ZoomRange zooms, List<FixedBox> areas) {
        changes.add(new Change(++version, zooms, areas, false));
    }

    private void everything() {
        labelVersion++;
        changes.add(Change.everywhere(++version));
    }
}
