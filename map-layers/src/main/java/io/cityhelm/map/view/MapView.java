package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.picture.PictureCounters;
import io.cityhelm.map.heat.HeatField;
import io.cityhelm.map.overlay.Drawing;
import io.cityhelm.map.overlay.Mark;
import io.cityhelm.map.overlay.Track;
import io.cityhelm.map.shape.ShapeLayer;
import io.cityhelm.map.style.Choropleth;
import io.cityhelm.map.style.LayerStyle;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Overprint;
import io.cityhelm.map.tile.TileCounters;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * The map: polygon layers painted into tiles off the FX thread, marks on a canvas above, and the operator's hands. It
 * never moves by itself: new data keeps the view, {@link #steering} is for whoever the operator asked to move.
 *
 * <p>All methods are for the FX thread. Changes are gathered and shown at the next layout pass, so a burst of calls
 * costs one frame. Places are WGS 84. Call {@link #dispose()} when the window goes.
 */
public final class MapView extends Region {

    private final ThemeProperties themeProperties = new ThemeProperties(this, this::themeChanged);
    private final MapContent content = new MapContent();
    private final Camera camera = new Camera();
    private final BaseMap base = new BaseMap(content, this::changedView);
    private final Overlay overlay = new Overlay(this::changedView);
    private final MapDisplay display = new MapDisplay();
    private final Heat heat = new Heat(content, this::changedContent);
    private final MapEvents events = new MapEvents();
    private final Drafting drafting = new Drafting(this::requestLayout);
    private final Measuring measuring = new Measuring(drafting, this::requestLayout);
    private final Steering steering = new Steering(camera, this::requestLayout);
    private final Sight sight = new Sight(content, overlay, camera);
    private final ReadOnlyObjectWrapper<Optional<LonLat>> pointer =
            new ReadOnlyObjectWrapper<>(this, "pointer", Optional.empty());
    private final Settling settling = new Settling();
    private final Rectangle clip = new Rectangle();

    public MapView() {
        getStyleClass().add("map-view");
        setFocusTraversable(true);
        setClip(clip);
        Hands hands = new Hands(this);
        getChildren().addAll(base.node(), overlay.node(), hands.tip());
        camera.viewportProperty().addListener((_, _, _) -> changedView());
        new DisplayBinding(display, this::displayChanged);
    }

    /** Adds a layer, or takes the place of the one with its id; coarser levels have lower orders. */
    public void setLayer(int order, ShapeLayer shapes, LayerStyle style) {
        content.put(order, shapes, style);
        requestLayout();
    }

    public void removeLayer(String layerId) {
        content.remove(layerId);
        requestLayout();
    }

    /** Prints something over the layers, in the place of what has the same id. */
    public void setOverprint(String id, Overprint print) {
        content.overprint(id, print);
        requestLayout();
    }

    public void removeOverprint(String id) {
        content.removeOverprint(id);
        requestLayout();
    }

    /** Colours the shapes of a layer by class, or plainly again; only the tiles of changed shapes are painted. */
    public void setChoropleth(String layerId, Optional<Choropleth> choropleth) {
        content.choropleth(layerId, choropleth);
        requestLayout();
    }

    /** How many shapes of a layer a choropleth says nothing about. */
    public long withoutClass(String layerId, Choropleth choropleth) {
        return content.withoutClass(layerId, choropleth);
    }

    /** Lays a base map under the polygons, or none; its source stays open when the map goes. */
    public void setBaseMap(Optional<BaseMapLook> look) {
        base.ground().show(look, content);
        requestLayout();
    }

    /** What the pictures of the base map have cost so far; empty without one. */
    public Optional<PictureCounters> pictureCounters() {
        return base.ground().counters();
    }

    /** Replaces all marks. Cheap: nothing is drawn before the next frame. */
    public void setMarks(List<Mark> marks) {
        overlay.marks(marks);
        heat.show(display.heatProperty().get(), overlay.marks());
        requestLayout();
    }

    /** Replaces where units were; shown while wanted. */
    public void setTracks(List<Track> tracks) {
        overlay.tracks = List.copyOf(tracks);
        requestLayout();
    }

    /** The density of events that is shown; empty while it is off or nothing happens. */
    public ReadOnlyObjectProperty<Optional<HeatField>> heatField() {
        return heat.field();
    }

    /** Replaces all that was drawn by hand. */
    public void setDrawings(List<Drawing> drawings) {
        overlay.drawings = List.copyOf(drawings);
        requestLayout();
    }

    /** Drawing by hand. */
    public Drafting drafting() {
        return drafting;
    }

    /** Measuring by hand. */
    public Measuring measuring() {
        return measuring;
    }

    /** What stays bright while all else is dimmed: the place of the current cockpit. */
    public void setFocusShape(Optional<ShapeRef> shape) {
        content.focus(shape);
        requestLayout();
    }

    public void setSelectedShape(Optional<ShapeRef> shape) {
        overlay.selectedShape = shape;
        requestLayout();
    }

    public void setSelectedMark(Optional<String> markId) {
        overlay.selectMark(markId);
        requestLayout();
    }

    /** Sets all colours at once; a style sheet can set each by its {@code -helm-map-…} name instead. */
    public void setTheme(MapTheme theme) {
        themeProperties.set(theme);
    }

    public MapTheme theme() {
        return content.theme();
    }

    /** Where the view goes. */
    public Steering steering() {
        return steering;
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return camera.viewportProperty();
    }

    public Viewport viewport() {
        return camera.viewport();
    }

    /** What is seen where. */
    public Sight sight() {
        return sight;
    }

    /** What the map tells: clicks, entries, tooltip texts. */
    public MapEvents events() {
        return events;
    }

    public MapDisplay display() {
        return display;
    }

    /** The place under the pointer. */
    public ReadOnlyObjectProperty<Optional<LonLat>> pointerProperty() {
        return pointer.getReadOnlyProperty();
    }

    /** Completes on the FX thread when the view stands still and all of it is painted from the newest data. */
    public CompletableFuture<Void> whenSettled() {
        CompletableFuture<Void> done = settling.future();
        requestLayout();
        applyCss();
        layout(); // a scene without a window has no pulses that would do it
        return done;
    }

    /**
     * All that is seen now, to be painted elsewhere for a room of another size and resolution.
     *
     * @param width logical pixels of the room
     * @param scale at least so many device pixels for each of them
     */
    public MapShot shot(double width, double height, double scale, MapTheme colours) {
        Viewport view = MapShot.fitted(camera.viewport(), width, height);
        PixelFrame frame = PixelFrame.of(view, scale * width / view.width());
        MapContent paper = content.dressed(colours, frame.scale());
        return new MapShot(
                view,
                frame,
                paper.scene(),
                display.names() ? Optional.of(paper.labels(frame.level(), BaseMap.area(frame, 0))) : Optional.empty(),
                overlay.picture(frame(camera.goal()), paper, measuring),
                overlay.wish(frame),
                base.ground().shown());
    }

    public TileCounters counters() {
        return base.counters();
    }

    /** Ends the painting threads and timers; the map must not be used afterwards. */
    public void dispose() {
        camera.stop();
        overlay.stop();
        base.close();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return ThemeProperties.cssMetaData();
    }

    ThemeProperties themeProperties() {
        return themeProperties;
    }

    void pointAt(Optional<LonLat> place) {
        pointer.set(place);
    }

    void hover(Optional<String> markId, Optional<ShapeRef> shape) {
        if (!markId.equals(overlay.hoveredMark) || !shape.equals(overlay.hoveredShape)) {
            overlay.hoveredMark = markId;
            overlay.hoveredShape = shape;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        camera.resize(getWidth(), getHeight());
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        content.scale(BaseMap.outputScale(getScene()));
        base.prepare(content, frame(camera.goal()), display.names());
        PixelFrame frame = frame(camera.viewport());
        base.draw(frame, display.names());
        overlay.names = display.names() ? base.names() : List.of();
        overlay.draw(frame, frame(camera.goal()), content, drafting, measuring);
        completeIfSettled();
    }

    /** Tiles have come or the view has moved; without a window nothing but this would notice that all is done. */
    private void changedView() {
        requestLayout();
        completeIfSettled();
    }

    /** What is printed has changed: the tiles are told at once, a scene without a window has no pulses that would do it. */
    private void changedContent() {
        requestLayout();
        layout();
    }

    private void completeIfSettled() {
        if (settling.isAwaited() && isSettled()) {
            settling.complete();
        }
    }

    private boolean isSettled() {
        return getWidth() >= 1
                && !camera.isMoving()
                && !overlay.isGathering()
                && !heat.isWorking()
                && base.settled(content, frame(camera.goal()), display.names());
    }

    private void themeChanged() {
        content.theme(themeProperties.theme());
        requestLayout();
    }

    private void displayChanged() {
        overlay.filter(display.marks());
        overlay.graticule = display.graticuleProperty().get();
        overlay.tracksShown = display.tracksProperty().get();
        heat.show(display.heatProperty().get(), overlay.marks());
        content.classesShown(display.choroplethProperty().get());
        requestLayout();
    }

    private PixelFrame frame(Viewport view) {
        return PixelFrame.of(view, content.scale());
    }
}
