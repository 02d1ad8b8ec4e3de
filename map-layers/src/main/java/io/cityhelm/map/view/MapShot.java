package io.cityhelm.map.view;

import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.basemap.picture.PictureBackdrop;
import io.cityhelm.map.crossing.FxCall;
import io.cityhelm.map.label.LabelPainter;
import io.cityhelm.map.label.LabelRequest;
import io.cityhelm.map.label.PlacedLabel;
import io.cityhelm.map.overlay.MarkScene;
import io.cityhelm.map.overlay.NameBox;
import io.cityhelm.map.tile.TileScene;
import io.cityhelm.map.tile.TileSheet;
import io.cityhelm.map.world.PixelFrame;
import io.cityhelm.map.world.Viewport;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/**
 * The map as it stood at one moment, still to be painted: at the size and the resolution of a paper, not of the screen.
 * Taken on the FX thread by {@link MapView#shot}, developed elsewhere.
 */
public final class MapShot {

    /** Rows of the overlay that are drawn in one go, so that the screen is not held up. */
    private static final int STRIP = 384;

    private static final int LOOKS = 100;
    private static final long LOOK_MILLIS = 200;
    private static final double TILES_PART = 0.6;

    private final Viewport view;
    private final PixelFrame frame;
    private final TileScene scene;
    private final Optional<LabelRequest> names;
    private final OverlayPicture overlay;
    private final Gathering.Wish marks;
    private final Optional<BaseMapLook> ground;

    MapShot(
            Viewport view,
            PixelFrame frame,
            TileScene scene,
            Optional<LabelRequest> names,
            OverlayPicture overlay,
            Gathering.Wish marks,
            Optional<BaseMapLook> ground) {
        this.view = view;
        this.frame = frame;
        this.scene = scene;
        this.names = names;
        this.overlay = overlay;
        this.marks = marks;
        this.ground = ground;
    }

    /**
     * The view that shows all of another one in a room of another size: at a painted zoom, so that nothing is scaled.
     *
     * @param width logical pixels of the room
     */
    static Viewport fitted(Viewport seen, double width, double height) {
        double exact = seen.zoom() + Math.log(Math.min(width / seen.width(), height / seen.height())) / Math.log(2);
        double zoom = Math.clamp(
                Math.floor(exact / Viewport.ZOOM_STEP + 1e-9) * Viewport.ZOOM_STEP,
                Viewport.MIN_ZOOM,
                Viewport.MAX_ZOOM);
        double smaller = Math.pow(2, exact - zoom);
        return new Viewport(seen.centreX(), seen.centreY(), zoom, width / smaller, height / smaller);
    }

    /**
     * Paints it. Not on the FX thread, which is asked for a little work at a time.
     *
     * @param progress told the painted part, 0 to 1
     */
    public MapPicture develop(DoubleConsumer progress) throws InterruptedException {
        if (ground.isEmpty()) {
            return developed(scene, true, progress);
        }
        Semaphore came = new Semaphore(0);
        try (PictureBackdrop pictures =
                new PictureBackdrop(ground.get(), scene.theme(), Clock.systemUTC(), came::release)) {
            pictures.look(frame);
            for (int i = 0; i < LOOKS && !pictures.isIdle(); i++) {
                if (came.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    came.drainPermits();
                }
                pictures.takeFresh();
            }
            boolean complete = pictures.isIdle();
            TileScene above = new TileScene(
                    scene.version(),
                    scene.scale(),
                    scene.theme(),
                    scene.layers(),
                    scene.focus(),
                    Optional.of(pictures),
                    scene.overprints());
            return developed(above, complete, progress);
        }
    }

    private MapPicture developed(TileScene whole, boolean complete, DoubleConsumer progress) {
        int[] pixels = TileSheet.paint(whole, frame, part -> progress.accept(part * TILES_PART));
        LabelPainter painter = new LabelPainter();
        List<PlacedLabel> placed = names.map(request -> request.answer(painter)).orElse(List.of());
        placed.forEach(name -> stamp(name, pixels));
        lay(pixels, marks.among(NameBox.of(placed, frame.scale())), progress);
        return new MapPicture(frame.width(), frame.height(), pixels, view, complete);
    }

    private void stamp(PlacedLabel name, int[] pixels) {
        int x = (int) (Math.round(name.worldX() * frame.worldPixels()) - frame.originX());
        int y = (int) (Math.round(name.worldY() * frame.worldPixels()) - frame.originY());
        name.sprite().stamp(pixels, frame.width(), frame.height(), x, y);
    }

    private void lay(int[] pixels, Gathering.Wish marks, DoubleConsumer progress) {
        MarkScene still = overlay.marks();
        OverlayPicture above = new OverlayPicture(
                overlay.graticule(),
                Optional.empty(), // whom the pointer was over is no news on paper
                overlay.selected(),
                overlay.drawings(),
                overlay.tracks(),
                new MarkScene(marks.fulfil(), still.filter(), still.theme(), still.selected(), Optional.empty(), true));
        int[] strip = new int[frame.width() * STRIP];
        for (int top = 0; top < frame.height(); top += STRIP) {
            int from = top;
            int rows = Math.min(STRIP, frame.height() - top);
            WritableImage drawn = FxCall.get(() -> strip(above, from, rows));
            drawn.getPixelReader()
                    .getPixels(0, 0, frame.width(), rows, PixelFormat.getIntArgbPreInstance(), strip, 0, frame.width());
            for (int i = 0; i < frame.width() * rows; i++) {
                pixels[top * frame.width() + i] = over(pixels[top * frame.width() + i], strip[i]);
            }
            progress.accept(TILES_PART + (1 - TILES_PART) * (top + rows) / frame.height());
        }
    }

    private WritableImage strip(OverlayPicture above, int top, int rows) {
        Canvas canvas = new Canvas(frame.width(), rows);
        var g = canvas.getGraphicsContext2D();
        g.setTransform(frame.scale(), 0, 0, frame.scale(), 0, -top);
        above.draw(g, frame);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, new WritableImage(frame.width(), rows));
    }

    /** Premultiplied source over opaque destination. */
    private static int over(int below, int source) {
        int alpha = source >>> 24;
        if (alpha == 0) {
            return below;
        }
        return 0xFF000000
                | channel(below, source, alpha, 16) << 16
                | channel(below, source, alpha, 8) << 8
                | channel(below, source, alpha, 0);
    }

    private static int channel(int below, int source, int alpha, int shift) {
        return Math.min(255, (source >>> shift & 0xFF) + ((below >>> shift & 0xFF) * (255 - alpha) + 127) / 255);
    }
}
