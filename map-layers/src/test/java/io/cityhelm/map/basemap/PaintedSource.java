package io.cityhelm.map.basemap;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javax.imageio.ImageIO;

/** A source in memory: a plain picture for every place, of the colour that the test says, and a list of what was asked. */
public final class PaintedSource implements TileSource {

    private final TileGrid grid;
    private final Function<TileAddress, Optional<Color>> colour;
    private final Map<Color, byte[]> pictures = new ConcurrentHashMap<>();
    private final List<TileAddress> asked = new CopyOnWriteArrayList<>();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public PaintedSource(TileGrid grid, Function<TileAddress, Optional<Color>> colour) {
        this.grid = grid;
        this.colour = colour;
    }

    /** One colour for all of the world, zooms 0 to 18. */
    public static PaintedSource of(Color colour) {
        return new PaintedSource(TileGrid.quad(0, 18, 256), _ -> Optional.of(colour));
    }

    /** Nothing is answered until {@link #release}. */
    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
        gate.countDown();
    }

    /** What was asked, in order. */
    public List<TileAddress> asked() {
        return List.copyOf(asked);
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public String credits() {
        return "painted";
    }

    @Override
    public Optional<byte[]> fetch(TileAddress address) throws IOException {
        asked.add(address);
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("left", e);
        }
        return colour.apply(address).map(one -> pictures.computeIfAbsent(one, c -> png(c, side())));
    }

    private int side() {
        return grid.levels().getFirst().tileWidth();
    }

    @Override
    public void close() {
        // nothing is open
    }

    /** A picture of one colour as PNG. */
    public static byte[] png(Color colour, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, side, side);
        g.dispose();
        return encoded(image, "png");
    }

    public static byte[] encoded(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer of " + format);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
