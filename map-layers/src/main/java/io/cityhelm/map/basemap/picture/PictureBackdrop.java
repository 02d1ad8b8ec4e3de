package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.basemap.BaseMapLook;
import io.cityhelm.map.shape.ZoomRange;
import io.cityhelm.map.style.MapTheme;
import io.cityhelm.map.tile.Backdrop;
import io.cityhelm.map.tile.TileKey;
import io.cityhelm.map.world.PixelFrame;
import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The pictures of a base map as a backdrop: fetches what a view needs and draws what is there, with coarser or finer ones
 * standing in for what is not.
 */
public final class PictureBackdrop implements Backdrop, AutoCloseable {

    /** How many levels up a picture can stand in for one that is missing. */
    private static final int STAND_IN_LEVELS = 6;

    private final PictureCodec codec;
    private final PictureMemory memory;
    private final PictureMaker maker;
    private final PictureZooms zooms;
    private final PictureLoader loader;
    private final float opacity;
    private Optional<PictureRange> inView = Optional.empty();

    /**
     * Begins with nothing.
     *
     * @param theme that vector tiles are drawn in
     * @param arrived called on a loading thread when there is something to {@link #takeFresh}, or all is there
     */
    public PictureBackdrop(BaseMapLook look, MapTheme theme, Clock clock, Runnable arrived) {
        this.codec = new PictureCodec(theme);
        this.opacity = (float) look.opacity();
        this.maker = PictureMaker.of(look.source(), look.datum(), codec);
        this.memory = new PictureMemory(maker.side());
        this.zooms = new PictureZooms(maker.side(), maker.minZoom(), maker.maxZoom());
        this.loader = new PictureLoader(look.source(), maker, memory, clock, arrived);
    }

    /** The frame whose pictures are wanted now; waits for nothing. For one thread. */
    public void look(PixelFrame frame) {
        Optional<PictureRange> range = PictureRange.of(frame, zooms);
        if (!range.equals(inView)) {
            inView = range;
            List<PictureKey> keys = range.map(PictureRange::keys).orElse(List.of());
            memory.reserve(keys.size());
            loader.want(keys.stream().filter(key -> !memory.knows(key)).toList());
        }
    }

    /** The pictures that have come since the last call. */
    public List<PictureKey> takeFresh() {
        return loader.takeFresh();
    }

    /** The zooms of tiles that a picture is drawn on. */
    public ZoomRange paintedAt(PictureKey key, double scale) {
        return zooms.paintedAt(key.zoom(), scale);
    }

    /** Whether all that is in view is there and was taken, or cannot be had now. */
    public boolean isIdle() {
        return loader.isIdle();
    }

    public PictureCounters counters() {
        return loader.counters(codec);
    }

    @Override
    public void close() {
        loader.close();
    }

    @Override
    public void paint(Graphics2D g, TileKey key, double scale) {
        OptionalInt zoom = zooms.of(key.level(), scale);
        if (zoom.isEmpty()) {
            return;
        }
        var composite = g.getComposite();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opacity));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        Easel easel = new Easel(g, key, PixelFrame.worldPixels(key.level(), scale));
        PictureRange.of(key, zoom.getAsInt(), scale).keys().forEach(square -> draw(easel, square));
        g.setComposite(composite);
    }

    private void draw(Easel easel, PictureKey key) {
        Optional<BufferedImage> exact = memory.get(key);
        if (exact.isPresent()) {
            easel.draw(exact.get(), key, 0, 0, exact.get().getWidth());
            return;
        }
        for (int up = 1; up <= STAND_IN_LEVELS && key.zoom() - up >= 0; up++) {
            PictureKey above = key.ancestor(up);
            Optional<BufferedImage> coarse = memory.get(above);
            int part = coarse.map(picture -> picture.getWidth()).orElse(0) >> up;
            if (part > 0) {
                easel.draw(
                        coarse.get(),
                        key,
                        (key.x() - (above.x() << up)) * part,
                        (key.y() - (above.y() << up)) * part,
                        part);
                return;
            }
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            PictureKey below =
                    new PictureKey(key.zoom() + 1, 2 * key.x() + (quarter & 1), 2 * key.y() + (quarter >> 1));
            memory.get(below).ifPresent(fine -> easel.draw(fine, below, 0, 0, fine.getWidth()));
        }
    }

    /** Puts squares of the world where they belong on one tile, edge to edge. */
    private record Easel(Graphics2D g, TileKey tile, double worldPixels) {

        void draw(BufferedImage picture, PictureKey square, int fromX, int fromY, int side) {
            double across = worldPixels / Math.pow(2, square.zoom());
            g.drawImage(
                    picture,
                    pixel(square.x() * across, tile.x()),
                    pixel(square.y() * across, tile.y()),
                    pixel((square.x() + 1) * across, tile.x()),
                    pixel((square.y() + 1) * across, tile.y()),
                    fromX,
                    fromY,
                    fromX + side,
                    fromY + side,
                    null);
        }

        private static int pixel(double world, int tile) {
            return (int) (Math.round(world) - (long) tile * TileKey.SIZE);
        }
    }
}
