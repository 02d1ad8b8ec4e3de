package io.cityhelm.map.view;

import io.cityhelm.core.geo.LonLat;
import io.cityhelm.map.overlay.MarkCluster;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import io.cityhelm.map.world.World;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;

/** What is seen where on a map. Places are WGS 84, points logical pixels of the map. For the FX thread. */
public final class Sight {

    private final MapContent content;
    private final Overlay overlay;
    private final Camera camera;
    private final ObjectProperty<Optional<String>> pickLayer =
            new SimpleObjectProperty<>(this, "pickLayer", Optional.empty());

    Sight(MapContent content, Overlay overlay, Camera camera) {
        this.content = content;
        this.overlay = overlay;
        this.camera = camera;
    }

    /** Where a place is shown, in the coordinates of the map. */
    public Point2D screenOf(LonLat place) {
        PixelFrame frame = frame(camera.viewport());
        return new Point2D(frame.screenX(World.x(place.lon())), frame.screenY(World.y(place.lat())));
    }

    /** The place under a point of the map. */
    public LonLat placeAt(double x, double y) {
        PixelFrame frame = frame(camera.viewport());
        return World.place(frame.worldX(x), frame.worldY(y));
    }

    /** The shape under a point of the map. */
    public Optional<ShapeRef> shapeAt(double x, double y) {
        PixelFrame frame = frame(camera.viewport());
        int worldX = World.fixed(frame.worldX(x));
        int worldY = World.fixed(frame.worldY(y));
        return content.shownAt(camera.viewport().zoom()).stream()
                .filter(layer -> pickLayer.get().map(layer.id()::equals).orElse(true))
                .flatMap(layer -> layer.shapeAt(worldX, worldY).stream()
                        .mapToObj(shape -> new ShapeRef(layer.id(), layer.shapeId(shape))))
                .findFirst();
    }

    /** The mark or the cluster under a point of the map. */
    public Optional<MarkCluster> marksAt(double x, double y) {
        return overlay.at(x, y, frame(camera.viewport()), frame(camera.goal()));
    }

    /** The layer that clicks choose from; empty for the finest one shown. */
    public ObjectProperty<Optional<String>> pickLayerProperty() {
        return pickLayer;
    }

    private PixelFrame frame(Viewport view) {
        return PixelFrame.of(view, content.scale());
    }
}
