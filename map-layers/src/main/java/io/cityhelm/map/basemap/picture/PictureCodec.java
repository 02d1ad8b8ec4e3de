package io.cityhelm.map.basemap.picture;

import io.cityhelm.map.basemap.PictureFormat;
import io.cityhelm.map.basemap.TileGrid;
import io.cityhelm.map.basemap.vector.BadVectorTileException;
import io.cityhelm.map.basemap.vector.VectorTilePainter;
import io.cityhelm.map.style.MapTheme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Turns bytes into pictures that Java 2D draws fast; vector tiles are drawn. Safe on any thread; never on the FX thread, which is counted. */
final class PictureCodec {

    private final AtomicLong decoded = new AtomicLong();
    private final AtomicLong decodedOnFx = new AtomicLong();
    private final VectorTilePainter vectors;

    /** @param theme that vector tiles are drawn in */
    PictureCodec(MapTheme theme) {
        this.vectors = new VectorTilePainter(theme);
    }

    /** @throws UnreadablePictureException when the bytes are no picture, broken, or larger than any tile is */
    BufferedImage decode(byte[] bytes) throws UnreadablePictureException {
        decoded.incrementAndGet();
        if (Platform.isFxApplicationThread()) {
            decodedOnFx.incrementAndGet();
        }
        PictureFormat format = PictureFormat.of(bytes);
        if (!format.isShown()) {
            throw new UnreadablePictureException(format, "no picture that can be shown: " + format);
        }
        return format == PictureFormat.VECTOR ? drawn(bytes) : pixels(bytes, format);
    }

    private BufferedImage drawn(byte[] bytes) throws UnreadablePictureException {
        try {
            return vectors.paint(bytes);
        } catch (BadVectorTileException e) {
            throw new UnreadablePictureException(PictureFormat.VECTOR, "broken vector tile: " + e.getMessage());
        }
    }

    private static BufferedImage pixels(byte[] bytes, PictureFormat format) throws UnreadablePictureException {
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.name());
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return drawable(read(reader, format));
            } finally {
                reader.dispose();
            }
        } catch (UnreadablePictureException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // the readers of the JDK throw unchecked exceptions of many kinds for broken bytes
            throw new UnreadablePictureException(format, "broken " + format + ": " + e.getMessage());
        }
    }

    long decoded() {
        return decoded.get();
    }

    long decodedOnFx() {
        return decodedOnFx.get();
    }

    /** The size is looked at before a pixel is made: a few bytes can promise gigabytes. */
    private static BufferedImage read(ImageReader reader, PictureFormat format) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > TileGrid.LARGEST_TILE || height > TileGrid.LARGEST_TILE) {
            throw new UnreadablePictureException(format, "a tile of " + width + " x " + height + " pixels");
        }
        return reader.read(0);
    }

    private static BufferedImage drawable(BufferedImage picture) {
        BufferedImage out = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = out.createGraphics();
        g.drawImage(picture, 0, 0, null);
        g.dispose();
        return out;
    }
}
