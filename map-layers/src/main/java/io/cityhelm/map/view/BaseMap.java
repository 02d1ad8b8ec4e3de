package io.cityhelm.map.view;

import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.label.LabelRequest;
import io.cityhelm.map.label.PlacedLabel;
import io.cityhelm.map.overlay.NameBox;
import io.cityhelm.map.shape.FixedBox;
import io.cityhelm.map.tile.TileCounters;
import io.cityhelm.map.tile.TileStore;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.World;
import java.nio.IntBuffer;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pictures of the ground, tiles and names, composed by hand into one image: whole device pixels are copied, nothing is painted here. Two images
 * take turns, because the last one may still be on its way to the screen while the next is written.
 */
final class BaseMap {

    private static final Logger LOG = LoggerFactory.getLogger(BaseMap.class);
    private static final int THREADS = 2;

    private record Sheet(int[] pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {}

    private record Names(long version, int level, FixedBox area, List<PlacedLabel> placed, List<NameBox> boxes) {}

    private final ImageView view = new ImageView();
    private final LabelPainter labelPainter = new LabelPainter();
    private final Runnable changed;
    private final TileStore store;
    private final Ground ground;
    private final Sheet[] sheets = new Sheet[2];
    private int turn;
    private Names names = new Names(0, Integer.MIN_VALUE, FixedBox.EMPTY, List.of(), List.of());
    private Names asked = names;

    /** @param changed called on the FX thread when a new frame would look different */
    BaseMap(MapContent content, Runnable changed) {
        this.changed = changed;
        this.store = new TileStore(THREADS, content.scene(), Platform::runLater, changed);
        this.ground = new Ground(Platform::runLater, () -> picturesCame(content));
        view.setManaged(false);
        view.setSmooth(false);
    }

    /** Device pixels in a logical pixel of the window that a scene is in; 1 without a window. */
    static double outputScale(Scene scene) {
        return scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getOutputScaleX();
    }

    ImageView node() {
        return view;
    }

    /** What lies under the polygons. */
    Ground ground() {
        return ground;
    }

    /** Asks for what the goal of the camera needs; paints nothing. */
    void prepare(MapContent content, PixelFrame goal, boolean withNames) {
        ground.look(goal, content);
        tell(content);
        store.look(goal);
        if (withNames && !fits(asked, content, goal)) {
            askNames(content, goal);
        }
    }

    /** The tiles are told at once: a scene without a window may not be laid out again before somebody asks. */
    private void picturesCame(MapContent content) {
        ground.take(content);
        tell(content);
        changed.run();
    }

    private void tell(MapContent content) {
        var changes = content.takeChanges();
        if (!changes.isEmpty()) {
            store.show(content.scene(), changes);
        }
    }

    void draw(PixelFrame frame, boolean withNames) {
        Sheet sheet = sheet(frame.width(), frame.height());
        store.compose(frame, sheet.pixels());
        if (withNames) {
            names.placed().forEach(name -> stamp(name, frame, sheet.pixels()));
        }
        sheet.buffer().updateBuffer(_ -> null);
        view.setImage(sheet.image());
        view.setFitWidth(frame.width() / frame.scale());
        view.setFitHeight(frame.height() / frame.scale());
    }

    boolean settled(MapContent content, PixelFrame goal, boolean withNames) {
        return ground.settled() && store.settled() && (!withNames || fits(names, content, goal));
    }

    /** Where the names stand that are drawn; the same list until others come. */
    List<NameBox> names() {
        return names.boxes();
    }

    TileCounters counters() {
        return store.counters();
    }

    void close() {
        ground.close();
        store.close();
    }

    private static void stamp(PlacedLabel name, PixelFrame frame, int[] pixels) {
        int x = (int) (Math.round(name.worldX() * frame.worldPixels()) - frame.originX());
        int y = (int) (Math.round(name.worldY() * frame.worldPixels()) - frame.originY());
        name.sprite().stamp(pixels, frame.width(), frame.height(), x, y);
    }

    private static boolean fits(Names found, MapContent content, PixelFrame frame) {
        FixedBox seen = area(frame, 0);
        return found.version() == content.labelVersion()
                && found.level() == frame.level()
                && found.area().minX() <= seen.minX()
                && found.area().minY() <= seen.minY()
                && found.area().maxX() >= seen.maxX()
                && found.area().maxY() >= seen.maxY();
    }

    private void askNames(MapContent content, PixelFrame frame) {
        FixedBox area = area(frame, 0.5);
        var request = content.labels(frame.level(), area);
        Names mine = new Names(request.version(), frame.level(), area, List.of(), List.of());
        asked = mine;
        store.whenIdle(() -> {
            var placed = place(request);
            var boxes = NameBox.of(placed, request.scale());
            Platform.runLater(() -> {
                if (asked != mine) {
                    return; // a later question was asked meanwhile, and its answer must be the last to stay
                }
                names = new Names(request.version(), request.level(), request.area(), placed, boxes);
                changed.run();
            });
        });
    }

    private List<PlacedLabel> place(LabelRequest request) {
        try {
            return request.answer(labelPainter);
        } catch (RuntimeException | InternalError e) {
            // A machine whose font system is broken still gets its map, without names.
            LOG.warn("names on the map could not be drawn", e);
            return List.of();
        }
    }

    /** The world area of a frame, widened on each side by a share of its size. */
    static FixedBox area(PixelFrame frame, double share) {
        double w = frame.width() * share;
        double h = frame.height() * share;
        double world = frame.worldPixels();
        return new FixedBox(
                World.fixed((frame.originX() - w) / world),
                World.fixed((frame.originY() - h) / world),
                World.fixed((frame.originX() + frame.width() + w) / world),
                World.fixed((frame.originY() + frame.height() + h) / world));
    }

    private Sheet sheet(int width, int height) {
        turn = 1 - turn;
        Sheet sheet = sheets[turn];
        if (sheet == null
                || sheet.buffer().getWidth() != width
                || sheet.buffer().getHeight() != height) {
            int[] pixels = new int[width * height];
            var buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            sheet = new Sheet(pixels, buffer, new WritableImage(buffer));
            sheets[turn] = sheet;
        }
        return sheet;
    }
}
